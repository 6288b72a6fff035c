// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/preview_document.h"

#include <QTextBrowser>

#include <memory>
#include <optional>

namespace agate
{

/// Shows a PreviewDocument in a column like the editor's. A click on a link shows where it leads; Ctrl+click (Ctrl+Enter on
/// the focused link) asks for it to be opened, and only what a web browser or a mail program opens.
class PreviewView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit PreviewView(QWidget *parent = nullptr);
    ~PreviewView() override;

    void setStyle(const PreviewStyle &style);

    const PreviewStyle &style() const { return m_style; }

    /// Where the reader is stays where it is, as far as the new document has that place.
    void setPreview(std::unique_ptr<PreviewDocument> document);

    const PreviewDocument *preview() const { return m_document.get(); }

    /// What stands at a height of the viewport, in parts of its height.
    PreviewDocument::Place placeAt(qreal part) const;
    /// Brings a place to a height of the viewport, as far as scrolling goes.
    void bring(const PreviewDocument::Place &place, qreal part);

    /// The address a link's click may open; nothing for any that could do more than show a page or begin a letter.
    static std::optional<QUrl> openable(const QUrl &link);

signals:
    void linkWanted(const QUrl &link);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void clicked(const QUrl &link);
    void placeColumn();
    void paintQuoteBars();

    PreviewStyle m_style;
    std::unique_ptr<PreviewDocument> m_document;
};

} // namespace agate
