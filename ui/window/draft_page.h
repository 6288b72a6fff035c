// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/open_draft.h"
#include "window/status_line.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace agate
{

class DraftEditor;

/// The page with the draft that is open: the editor, and the draft's life in the library.
///
/// A page begins empty and in no library; its draft is added with its first change, so that opening Agate leaves no empty drafts
/// behind. It knows nothing of models, files or other drafts.
class DraftPage : public QWidget
{
    Q_OBJECT
public:
    explicit DraftPage(LibraryThread &library, QWidget *parent = nullptr);
    ~DraftPage() override;

    DraftEditor &editor() const { return *m_editor; }

    /// Null while the page is in no library.
    DraftId draft() const { return m_id; }

    /// BCP 47 tag of the draft's language, empty when unknown.
    QString language() const { return m_language; }

    /// An empty page.
    void begin();
    /// Adds a draft with its text to the library and shows it.
    void addAndShow(const NewDraft &draft);
    /// Shows a draft of the library; what is open stays until it has come. `shown` follows, or `failed`. Without a `caret` it is seen
    /// as it was left.
    void open(const DraftId &draft, std::optional<qsizetype> caret = {});
    /// Where the writer is in the draft.
    DraftPlace place() const;
    /// Sees to it that the page's draft is in the library, and returns its id. If it begins only now, with this language and template.
    DraftId ensureDraft(const QString &language = {}, const QString &templateId = {});

    /// Also of a page that is in no library yet. No `shown` follows.
    void setLanguage(const QString &language);

    /// The library cannot be written: nothing may be typed that could not be kept.
    void setReadOnly(bool readOnly);

    bool isReadOnly() const { return m_readOnly; }

    /// The text as it stands, as a revision; nothing happens to a page in no library.
    QFuture<LibraryResult<DraftSummary>> save(Origin origin = Origin::Typed, const QByteArray &brief = {});
    void proposalGrew(const QString &text, qsizetype at);
    /// Keeps text that is not the draft's among its revisions.
    void keepAside(const QString &text, const QByteArray &brief);

    /// The newest generated text of this draft that was not kept in it. NotFound: there is none.
    QFuture<LibraryResult<Revision>> newestDiscarded();

    StatusLine::Saved saved() const;

signals:
    /// Another draft (or none: an empty page) is about to go from the screen.
    void leaving(const agate::DraftId &draft);
    void shown(const agate::DraftId &draft);
    void savedChanged();
    void failed(const agate::LibraryError &error);
    /// Another draft was asked for, and this one's newest words are nowhere but here.
    void stays(const agate::LibraryError &error);

private:
    void show(const Draft &draft, std::optional<qsizetype> caret);
    /// False, and `stays` was told, when leaving would lose what the library refused.
    bool mayLeave();
    void leave();
    void letGo();
    void edited(const TextEdit &edit);
    void attach();
    void add();

    LibraryThread &m_library;
    DraftEditor *m_editor;
    DraftId m_id;
    QString m_language;
    NewDraft m_beginning;
    /// The library has not taken the new draft yet.
    bool m_unadded = false;
    std::unique_ptr<OpenDraft> m_open;
    std::optional<LibraryError> m_error;
    /// When the library took the text that was loaded.
    QDateTime m_loadedAt;
    /// Counts what was asked to be shown: only the newest counts.
    quint64 m_asked = 0;
    bool m_readOnly = false;
};

} // namespace agate
