// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/draft_page.h"

#include "editor/draft_editor.h"
#include "wording/wording.h"

#include <QVBoxLayout>

#include <algorithm>

namespace agate
{

DraftPage::DraftPage(LibraryThread &library, QWidget *parent) : QWidget(parent), m_library(library), m_editor(new DraftEditor(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_editor);
    setFocusProxy(m_editor);
    m_editor->setFrameShape(QFrame::NoFrame);
    m_editor->setAccessibleName(tr("Draft"));
    m_editor->setPlaceholderText(tr("Write here, or pick a template at the side to have something written."));
    connect(m_editor, &DraftEditor::edited, this, &DraftPage::edited);
}

DraftPage::~DraftPage()
{
    letGo();
}

void DraftPage::letGo()
{
    // It saves as it goes, and may say so: by then nobody listens.
    if (m_open)
        m_open->disconnect(this);
    m_open.reset();
}

void DraftPage::begin()
{
    ++m_asked;
    if (!mayLeave())
        return;
    leave();
    m_editor->load({});
    emit shown({});
    emit savedChanged();
}

void DraftPage::addAndShow(const NewDraft &draft)
{
    ++m_asked;
    if (!mayLeave())
        return;
    leave();
    m_beginning = draft;
    m_editor->load(draft.text);
    m_id = draft.id;
    m_language = draft.language;
    add();
    attach();
    m_editor->setCaret(0);
    emit shown(m_id);
    emit savedChanged();
}

void DraftPage::open(const DraftId &draft, std::optional<qsizetype> caret)
{
    const quint64 asked = ++m_asked;
    if (draft == m_id) {
        if (caret)
            m_editor->setCaret(*caret);
        return;
    }
    m_library.run([draft](Library &library) { return library.draft(draft); })
        .then(this, [this, asked, caret](const LibraryResult<Draft> &answer) {
            if (asked != m_asked)
                return;
            if (answer)
                show(*answer, caret);
            else
                emit failed(answer.error());
        });
}

bool DraftPage::mayLeave()
{
    if (!m_open || m_open->state() != OpenDraft::State::Failed)
        return true;
    emit stays(m_error.value_or(LibraryError{}));
    return false;
}

DraftPlace DraftPage::place() const
{
    return {m_editor->caret(), m_editor->firstInView()};
}

void DraftPage::show(const Draft &draft, std::optional<qsizetype> caret)
{
    if (!mayLeave())
        return;
    leave();
    m_editor->load(draft.text);
    m_id = draft.id;
    m_language = draft.language;
    m_loadedAt = draft.updated;
    attach();
    const qsizetype at = caret.value_or(draft.place.caret);
    m_editor->setCaret(std::clamp<qsizetype>(at, 0, m_editor->length()));
    if (at == draft.place.caret)
        m_editor->scrollTo(draft.place.top);
    emit shown(m_id);
    emit savedChanged();
}

void DraftPage::leave()
{
    emit leaving(m_id);
    // What is unsaved goes to the library while the text is still here.
    letGo();
    m_id = {};
    m_language.clear();
    m_unadded = false;
    m_error.reset();
    m_loadedAt = {};
}

DraftId DraftPage::ensureDraft(const QString &language, const QString &templateId)
{
    if (m_id.isNull() && !m_readOnly) {
        m_beginning = {};
        if (m_language.isEmpty())
            m_language = language;
        m_beginning.language = m_language;
        m_beginning.templateId = templateId;
        m_id = m_beginning.id;
        add();
        attach();
        emit shown(m_id);
    }
    return m_id;
}

void DraftPage::setLanguage(const QString &language)
{
    m_language = language;
    m_beginning.language = language;
    // A page in no library has its language from m_language once it is in one.
    if (!m_id.isNull() && !m_readOnly)
        m_library.run([id = m_id, language](Library &library) { return library.setLanguage(id, language); });
}

void DraftPage::edited(const TextEdit &edit)
{
    // What came first counts: the draft is added empty, then its edits follow in the same line.
    if (!ensureDraft().isNull() && m_open)
        m_open->edited(edit);
}

void DraftPage::attach()
{
    m_open = std::make_unique<OpenDraft>(m_library, m_id, [editor = m_editor] { return editor->text(); });
    connect(m_open.get(), &OpenDraft::stateChanged, this, [this] {
        if (m_open->state() != OpenDraft::State::Failed)
            m_error.reset();
        emit savedChanged();
    });
    connect(m_open.get(), &OpenDraft::failed, this, [this](const LibraryError &error) {
        m_error = error;
        // A draft that the library refused at first (a full disk) is offered again before its edits are.
        if (m_unadded)
            add();
        emit failed(error);
        emit savedChanged();
    });
}

void DraftPage::add()
{
    m_unadded = true;
    m_library.run([draft = m_beginning](Library &library) { return library.add(draft); })
        .then(this, [this, id = m_beginning.id](const LibraryResult<DraftSummary> &answer) {
            if (id == m_id && answer)
                m_unadded = false;
        });
}

void DraftPage::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_editor->setReadOnly(readOnly);
    // Reading wants a caret too: to move by keys and to copy.
    m_editor->setTextInteractionFlags(readOnly ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::TextEditorInteraction);
    emit savedChanged();
}

QFuture<LibraryResult<DraftSummary>> DraftPage::save(Origin origin, const QByteArray &brief)
{
    if (m_open)
        return m_open->saveNow(origin, brief);
    return QtFuture::makeReadyValueFuture(LibraryResult<DraftSummary>(DraftSummary{}));
}

void DraftPage::proposalGrew(const QString &text, qsizetype at)
{
    if (m_open)
        m_open->proposalGrew(text, at);
}

void DraftPage::keepAside(const QString &text, const QByteArray &brief)
{
    if (m_id.isNull() || text.isEmpty())
        return;
    m_library.run([revision = DraftSave{m_id, text, Origin::Discarded, brief}](Library &library) { return library.keepAside(revision); });
}

QFuture<LibraryResult<Revision>> DraftPage::newestDiscarded()
{
    return m_library.run([id = m_id](Library &library) -> LibraryResult<Revision> {
        const auto revisions = library.revisions(id);
        if (!revisions)
            return std::unexpected(revisions.error());
        const auto found = std::ranges::find(*revisions, Origin::Discarded, &Revision::origin);
        if (found == revisions->cend())
            return std::unexpected(LibraryError{LibraryError::Kind::NotFound, {}});
        return *found;
    });
}

StatusLine::Saved DraftPage::saved() const
{
    StatusLine::Saved saved;
    if (m_readOnly) {
        saved.kind = StatusLine::Saved::Kind::ReadOnly;
    } else if (m_open) {
        saved.at = m_open->savedAt().isValid() ? m_open->savedAt() : m_loadedAt;
        switch (m_open->state()) {
        case OpenDraft::State::Saved:
            saved.kind = saved.at.isValid() ? StatusLine::Saved::Kind::Saved : StatusLine::Saved::Kind::NothingYet;
            break;
        case OpenDraft::State::Unsaved:
            saved.kind = StatusLine::Saved::Kind::Saving;
            break;
        case OpenDraft::State::Failed:
            saved.kind = StatusLine::Saved::Kind::NotSaved;
            saved.why = m_error ? wordsFor(*m_error).happened : QString();
            break;
        }
    }
    return saved;
}

} // namespace agate
