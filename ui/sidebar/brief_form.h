// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/brief.h"
#include "brief/template.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace agate
{

class ElidedLabel;
class FieldRow;
class FieldsArea;
class WriteFooter;

/// The form of one template: its fields, then tone, audience and language; Write; and, before anything is sent, where it goes.
/// It asks the writer and checks the answers with checkBrief(); it does not write.
class BriefForm : public QWidget
{
    Q_OBJECT

public:
    explicit BriefForm(QWidget *parent = nullptr);

    /// Fields that did not change keep their answer, caret and undo; one that changed keeps its answer under the same key.
    void setTemplate(const Template &form);

    const Template &form() const { return m_template; }

    /// What is filled in. Empty answers are left out; a number stands as C writes it, whatever the writer's locale.
    Brief brief() const;
    void setBrief(const Brief &brief);

    /// Tones that were used before, newest first.
    void setToneSuggestions(const QStringList &tones);
    /// BCP 47 tag that forms begin with.
    void setDefaultLanguage(const QString &tag);

    /// A whole sentence: "Stays on this computer." or "Leaves this computer to example.org." Empty: nothing is known yet.
    void setDestination(const QString &sentence, bool leaves);
    /// What it will take, as a whole sentence; empty hides it.
    void setEstimate(const QString &sentence);
    /// false: the model in use only continues texts, so that a template without an opening cannot be written with it.
    void setFollowsInstructions(bool follows);
    /// true turns Write into Stop.
    void setWriting(bool writing);

    /// As the Write button: checks first, and shows what is wrong at its field.
    void write();
    void focusFirstField();
    /// Empties every field.
    void clear();

signals:
    void writeRequested(const agate::Template &form, const agate::Brief &brief);
    void promptWanted(const agate::Template &form, const agate::Brief &brief);
    void stopRequested();
    /// "Choose a model" was pressed.
    void modelWanted();
    /// An answer changed: what an estimate was made from.
    void briefChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<FieldRow *> rows() const;
    bool canServe() const;
    void showState();
    void orderTabs();

    Template m_template;
    bool m_followsInstructions = true;
    bool m_isWriting = false;
    ElidedLabel *m_title = nullptr;
    FieldsArea *m_area = nullptr;
    QVBoxLayout *m_fieldLayout = nullptr;
    /// The template's own.
    QList<FieldRow *> m_fields;
    FieldRow *m_audience = nullptr;
    FieldRow *m_tone = nullptr;
    FieldRow *m_language = nullptr;
    /// Tone and language: side by side, or one below the other where it is narrow.
    QBoxLayout *m_pair = nullptr;
    WriteFooter *m_footer = nullptr;
    QString m_defaultLanguage;
};

} // namespace agate
