// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/brief.h"
#include "brief/template.h"

#include <QHash>
#include <QWidget>

class QListView;
class QPushButton;
class QSplitter;

namespace agate
{

class BriefForm;
class SearchField;
class TemplateList;
class WrappedLabel;

/// The sidebar of templates: search, categories, entries, and below them the form of the one that was picked.
/// It holds what the writer typed into each form until the window closes; it reads no file and asks no model.
class TemplateSidebar : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateSidebar(QWidget *parent = nullptr);

    /// All templates anew. What is picked stays picked, and what was typed stays typed in the fields that are still there.
    void setTemplates(const QList<Template> &templates);

    /// Opens a template's form. False: there is none of that id.
    bool choose(const QString &id);

    /// Opens the form of the brief's template, filled with it, as for another try. False: there is no such template.
    bool choose(const Brief &brief);

    /// Id of the template whose form is open, empty when none is.
    QString chosen() const;

    /// What was typed into forms, one brief for each; for a sidebar that takes this one's place.
    QList<Brief> typed() const;
    void setTyped(const QList<Brief> &briefs);

    /// Where destination, model and state of the writing are told; its signals are repeated below.
    BriefForm &form() const { return *m_form; }

    void focusSearch();

signals:
    void writeRequested(const agate::Template &form, const agate::Brief &brief);
    void promptWanted(const agate::Template &form, const agate::Brief &brief);
    void stopRequested();
    /// "Choose a model" was pressed.
    void modelWanted();
    /// Another form is open, or none (empty).
    void chosenChanged(const QString &id);

private:
    void showMatches();
    QModelIndex firstEntry() const;
    void pick(const QModelIndex &index, bool wantsFocus);
    void open(const Template *form);
    void divide();

    TemplateList *m_model = nullptr;
    SearchField *m_search = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_nothing = nullptr;
    WrappedLabel *m_nothingText = nullptr;
    QPushButton *m_clear = nullptr;
    QSplitter *m_splitter = nullptr;
    BriefForm *m_form = nullptr;
    /// What the writer picked; its template may be gone for a while (a file that is being saved).
    QString m_picked;
    /// Answers of forms that are not open now.
    QHash<QString, Brief> m_briefs;
    bool m_isDivided = false;
};

} // namespace agate
