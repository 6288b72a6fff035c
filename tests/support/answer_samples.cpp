// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/answer_samples.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <array>

namespace agate::tests
{

namespace
{

using namespace Qt::StringLiterals;

QString nameOf(Stopped::Reason reason)
{
    static constexpr std::array names = {"Ended", "Length", "Filtered", "Refused", "Cancelled", "Interrupted"};
    return QString::fromLatin1(names.at(size_t(reason)));
}

QString nameOf(GenerationError::Kind kind)
{
    static constexpr std::array names = {"Auth",     "Quota",       "Rate",     "Overloaded", "Context",      "BadRequest",
                                         "NotFound", "Network",     "Protocol", "Timeout",    "ModelLoading", "Offline",
                                         "NoModel",  "BrokenModel", "NoEngine", "OutOfMemory"};
    return QString::fromLatin1(names.at(size_t(kind)));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void append(QJsonObject &all, const QString &field, int candidate, const QString &text)
{
    QJsonObject texts = all.value(field).toObject();
    const QString key = QString::number(candidate);
    texts.insert(key, texts.value(key).toString() + text);
    all.insert(field, texts);
}

} // namespace

QList<AnswerSample> answerSamples()
{
    QList<AnswerSample> samples;
    for (const Dialect &row : dialects()) {
        const QDir folder(QStringLiteral(AGATE_SOURCE_DIR "/tests/provider/samples/") + row.name);
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            QJsonParseError fault;
            QJsonObject expected = QJsonDocument::fromJson(contents(folder.filePath(name + "/expected.json"_L1)), &fault).object();
            if (fault.error != QJsonParseError::NoError)
                qFatal("%s: %s", qPrintable(name), qPrintable(fault.errorString()));
            AnswerSample sample;
            sample.name = row.name + u'/' + name;
            sample.dialect = &row;
            sample.answer = contents(folder.filePath(name + "/answer"_L1));
            sample.contentType = expected.take("contentType"_L1).toString(u"text/event-stream"_s).toLatin1();
            sample.status = expected.take("status"_L1).toInt(200);
            sample.startsThinking = expected.take("startsThinking"_L1).toBool();
            sample.expected = QJsonDocument(expected).toJson();
            samples.append(sample);
        }
    }
    if (samples.isEmpty())
        qFatal("no samples");
    return samples;
}

QByteArray heard(const AnswerSample &sample, const QList<GenerationEvent> &events, const std::optional<GenerationError> &error)
{
    const QJsonObject expected = QJsonDocument::fromJson(sample.expected).object();
    QJsonObject all;
    if (expected.contains("text"_L1))
        all.insert(u"text"_s, QJsonObject());
    int progress = 0;
    for (const GenerationEvent &event : events) {
        if (const auto *text = std::get_if<TextArrived>(&event)) {
            append(all, u"text"_s, text->candidate, text->text);
        } else if (const auto *reasoning = std::get_if<ReasoningArrived>(&event)) {
            append(all, u"reasoning"_s, reasoning->candidate, reasoning->text);
        } else if (const auto *stopped = std::get_if<Stopped>(&event)) {
            append(all, u"stopped"_s, stopped->candidate, nameOf(stopped->reason));
        } else if (const auto *usage = std::get_if<UsageReported>(&event)) {
            QJsonObject figures;
            const std::pair<const char *, std::optional<qint64>> fields[] = {
                {"in", usage->in}, {"cached", usage->cached}, {"out", usage->out}, {"reasoning", usage->reasoning}};
            for (const auto &[name, figure] : fields) {
                if (figure)
                    figures.insert(QString::fromLatin1(name), *figure);
            }
            all.insert(u"usage"_s, figures);
        } else {
            ++progress;
        }
    }
    if (expected.contains("progress"_L1))
        all.insert(u"progress"_s, progress);
    if (error) {
        all.insert(u"error"_s, nameOf(error->kind));
        if (expected.contains("detail"_L1))
            all.insert(u"detail"_s, error->detail);
    }
    return QJsonDocument(all).toJson();
}

} // namespace agate::tests
