// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/draft_editor.h"

#include <QEvent>
#include <QImage>
#include <QPainter>

namespace agate::tests
{

using namespace Qt::StringLiterals;

/// All that an editor says of its ghost and its text, in order.
class GhostLog : public QObject
{
public:
    explicit GhostLog(DraftEditor &editor)
    {
        connect(&editor, &DraftEditor::edited, this, [this](const TextEdit &edit) { said.append(u"edited +%1"_s.arg(edit.insert)); });
        connect(&editor, &DraftEditor::ghostTaken, this,
                [this](const QString &taken, const QString &left) { said.append(u"taken [%1] [%2]"_s.arg(taken, left)); });
        connect(&editor, &DraftEditor::ghostTypedAlong, this, [this](const QString &left) { said.append(u"along [%1]"_s.arg(left)); });
        connect(&editor, &DraftEditor::ghostDismissed, this, [this] { said.append(u"dismissed"_s); });
        connect(&editor, &DraftEditor::ghostHidden, this, [this] { said.append(u"hidden"_s); });
    }

    QStringList take() { return std::exchange(said, {}); }

    QStringList said;
};

/// What the view showed at each paint.
class GhostPaints : public QObject
{
public:
    explicit GhostPaints(DraftEditor &editor) : m_editor(editor) { editor.viewport()->installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ghosts.append(m_editor.ghost());
        return false;
    }

    QStringList ghosts;

private:
    DraftEditor &m_editor;
};

/// All in one colour: a picture with the ghost is the picture of the accepted text.
inline EditorStyle plainStyle()
{
    EditorStyle style;
    style.ghost = style.ink;
    style.muted = style.ink;
    style.accent = style.ink;
    return style;
}

inline QImage ghostPicture(DraftEditor &editor, const QList<QRectF> &without = {})
{
    QImage picture = editor.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    QPainter painter(&picture);
    for (const QRectF &caret : without)
        painter.fillRect(caret.adjusted(-4, -1, 4, 1).toAlignedRect(), Qt::white);
    return picture;
}

/// But for some pixels where a letter leans over into the ghost and takes its colour there: one that had moved would be hundreds.
inline bool isSame(const QImage &a, const QImage &b)
{
    int differing = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            differing += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    if (differing > 0)
        qInfo("%d pixels differ", differing);
    return a.size() == b.size() && differing <= 24;
}

inline QString longProse(qsizetype length)
{
    QString text;
    while (text.size() < length)
        text += u"A baker counts her loaves at six, and nobody else does. "_s;
    return text;
}

inline const QString severalRows =
    u" and then she counted what was left on the shelf, wrote three numbers into a grey book, put out the lamp over the oven, "
    "and slept a little better than the night before, for the first time in weeks."_s;

} // namespace agate::tests
