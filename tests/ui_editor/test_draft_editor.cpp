// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"

#include <QSignalSpy>
#include <QTest>

using namespace agate;

class DraftEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void loads();
};

void DraftEditorTest::loads()
{
    DraftEditor editor;
    QSignalSpy spy(&editor, &DraftEditor::edited);
    editor.load(QStringLiteral("One\u00a0two\r\nthree"));
    QCOMPARE(editor.text(), QStringLiteral("One\u00a0two\nthree"));
    QCOMPARE(spy.count(), 0);
}

QTEST_MAIN(DraftEditorTest)
#include "test_draft_editor.moc"
