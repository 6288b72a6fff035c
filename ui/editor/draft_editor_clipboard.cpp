// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the draft editor does with what is copied, pasted and dropped.
#include "editor/draft_editor.h"

#include "markup/block_mark.h"
#include "markup/lines.h"
#include "markup/markdown_from_html.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QTextBlock>
#include <QUrl>

namespace agate
{

namespace
{

// What can be shown as a picture, by the names of the files; whoever takes them looks closer.
QStringList pictureFiles(const QMimeData &source)
{
    static const QStringList endings = {QStringLiteral("png"),  QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("gif"),
                                        QStringLiteral("webp"), QStringLiteral("svg"), QStringLiteral("avif")};
    QStringList paths;
    const auto urls = source.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && endings.contains(QFileInfo(url.toLocalFile()).suffix().toLower()))
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

QMimeData *DraftEditor::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    auto *mime = new QMimeData;
    mime->setText(m_splits.text(cursor.selectionStart(), cursor.selectionEnd()));
    return mime;
}

bool DraftEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml() || source->hasImage();
}

void DraftEditor::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly())
        return;
    if (const QStringList pictures = pictureFiles(*source); !pictures.isEmpty()) {
        emit pictureFilesOffered(pictures);
        return;
    }
    // Programs that offer text also offer a picture of it.
    if (source->hasImage() && !source->hasText()) {
        if (const auto picture = qvariant_cast<QImage>(source->imageData()); !picture.isNull())
            emit pictureOffered(picture);
        return;
    }
    const QString markdown = markdownIn(*source);
    insertText(markdown.isEmpty() ? source->text() : markdown);
}

void DraftEditor::pastePlain()
{
    const QMimeData *source = QGuiApplication::clipboard()->mimeData();
    if (!isReadOnly() && source && source->hasText())
        insertText(source->text());
}

// Rich text as Markdown, set apart from what is around it; empty when it has nothing that plain text has not.
QString DraftEditor::markdownIn(const QMimeData &source) const
{
    if (!source.hasHtml() || source.hasUrls() || isVerbatimAt(selectedSpan().start))
        return {};
    const auto converted = markdownFromHtml(source.html());
    if (!converted || (!converted->formatted && source.hasText()))
        return {};
    QString markdown = converted->text;
    const QTextCursor cursor = textCursor();
    const QString block = document()->findBlock(cursor.selectionStart()).text();
    const QString last = document()->findBlock(cursor.selectionEnd()).text();
    const QStringView before =
        QStringView(block).first(cursor.selectionStart() - document()->findBlock(cursor.selectionStart()).position());
    const QStringView behind = QStringView(last).sliced(cursor.selectionEnd() - document()->findBlock(cursor.selectionEnd()).position());
    const QStringView line = piece(markdown, lineAt(markdown, 0));
    const BlockMark mark = blockMark(line);
    const bool isBlock =
        mark.kind != BlockMark::Kind::None || mark.quoteDepth > 0 || line.startsWith(u'|') || line.startsWith(u"```") || isRule(line);
    if (isBlock && !isBlank(before))
        markdown.prepend(QStringLiteral("\n\n"));
    if ((isBlock || markdown.contains(u'\n')) && !isBlank(behind))
        markdown.append(QStringLiteral("\n\n"));
    return markdown;
}

void DraftEditor::insertText(const QString &given)
{
    const QString text = SoftSplits::canonical(given);
    qsizetype token = 0;
    qsizetype longest = 0;
    for (const QChar c : text) {
        token = c.isSpace() ? 0 : token + 1;
        longest = qMax(longest, token);
    }
    if (longest > longestToken) {
        emit pasteRefused(longest);
        return;
    }
    QTextCursor cursor = textCursor();
    SoftSplits::insert(cursor, text);
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace agate
