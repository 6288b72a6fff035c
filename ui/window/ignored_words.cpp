// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/ignored_words.h"

#include "files/save_atomically.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace agate
{

IgnoredWords::IgnoredWords(QString file) : m_file(std::move(file)) { }

QSet<QString> IgnoredWords::of(const DraftId &draft)
{
    if (!std::exchange(m_read, true))
        read();
    return m_words.value(draft);
}

std::expected<void, FileError> IgnoredWords::add(const DraftId &draft, const QString &word)
{
    if (!std::exchange(m_read, true))
        read();
    m_words[draft].insert(word);
    return m_file.isEmpty() ? std::expected<void, FileError>() : write();
}

void IgnoredWords::read()
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject drafts = QJsonDocument::fromJson(file.readAll()).object();
    for (auto draft = drafts.begin(); draft != drafts.end(); ++draft) {
        const DraftId id = DraftId::fromString(draft.key());
        const QJsonArray words = draft.value().toArray();
        for (const QJsonValue &word : words) {
            if (!id.isNull() && !word.toString().isEmpty())
                m_words[id].insert(word.toString());
        }
    }
}

std::expected<void, FileError> IgnoredWords::write() const
{
    QJsonObject drafts;
    for (const auto &[draft, words] : m_words.asKeyValueRange()) {
        if (draft.isNull())
            continue;
        QStringList sorted(words.begin(), words.end());
        sorted.sort();
        drafts.insert(draft.toString(), QJsonArray::fromStringList(sorted));
    }
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    return saveAtomically(m_file, QJsonDocument(drafts).toJson(QJsonDocument::Compact), true);
}

} // namespace agate
