// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/style_sheet.h"

#include <QHash>

#include <cmath>

namespace agate
{

namespace
{

// @name is a colour, @3 a length of 3 px where the text is 13 px high. Rules stay few: each widget pays for them when it is polished.
const char rules[] = R"(
QToolTip { color: @ink; background: @paper; border: 1px solid @line; padding: @3; }
QPushButton { color: @ink; background: @paper; border: 1px solid @line; border-radius: @6; padding: @5 @11; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:focus { border: 2px solid @accent; padding: @4 @10; }
QPushButton:disabled { color: @disabled; background: @chrome; }
QPushButton[look="primary"] { color: @textOnAccent; background: @accent; border: 1px solid @accent; font-weight: bold; padding: @8 @11; }
QPushButton[look="primary"]:hover { background: @accentHover; }
QPushButton[look="primary"]:pressed { background: @accentPressed; }
QPushButton[look="primary"]:focus { border: 2px solid @ink; padding: @7 @10; }
QPushButton[look="primary"]:disabled { color: @disabled; background: @pressed; border-color: @line; }
QPushButton[look="link"] { color: @accent; background: transparent; border: 2px solid transparent; border-radius: @4; padding: @2 @1; text-align: left; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border-color: @accent; }
QPushButton[look="link"]:disabled { color: @disabled; }
QPushButton[look="chip"] { color: @muted; border-radius: @chip; padding: @3 @10; }
QPushButton[look="chip"]:hover { color: @ink; }
QPushButton[look="chip"]:focus { padding: @2 @9; }
QToolButton { color: @ink; background: transparent; border: 2px solid transparent; border-radius: @6; padding: @4; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @accentSoft; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @disabled; }
QToolButton[look="fact"] { color: @muted; padding: 0 @3; }
QToolButton[look="fact"]:hover { color: @ink; }
QLineEdit, QTextEdit[look="field"], QComboBox, QAbstractSpinBox { color: @ink; background: @paper; border: 1px solid @line; border-radius: @6;
  padding: @5 @8; selection-background-color: @accent; selection-color: @textOnAccent; }
QTextEdit[look="field"] { padding: @3 @5; }
QPushButton, QToolButton { icon-size: @16; }
QLineEdit[look="search"] { padding-left: @3; padding-right: @3; }
QLineEdit, QTextEdit[look="field"], QComboBox { placeholder-text-color: @muted; }
QLineEdit:hover, QTextEdit[look="field"]:hover, QComboBox:hover { border-color: @ghost; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid @accent; padding: @4 @7; }
QLineEdit[look="search"]:focus { padding-left: @2; padding-right: @2; }
QTextEdit[look="field"]:focus { border: 2px solid @accent; padding: @2 @4; }
QLineEdit[wrong="true"], QTextEdit[wrong="true"], QComboBox[wrong="true"] { border-color: @warnLine; }
QLineEdit:disabled, QTextEdit[look="field"]:disabled, QComboBox:disabled { color: @disabled; background: @chrome; }
QLineEdit > QToolButton, QLineEdit > QToolButton:hover { background: transparent; padding: 0; border: 0; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { background: transparent; border: 0; border-radius: 0; padding: 0; }
QComboBox::drop-down { border: 0; width: @24; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { color: @ink; background: @paper; border: 1px solid @line; outline: 0; selection-background-color: @accentSoft; selection-color: @ink; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; background: transparent; width: @20; }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { image: none; }
QMenu { color: @ink; background: @paper; border: 1px solid @line; padding: @4; }
QMenu::item { border-radius: @4; padding: @5 @22; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @line; margin: @4 @8; }
QAbstractItemView[look="sidebar"] { background: transparent; border: 0; outline: 0; }
QScrollArea[look="sidebar"] { background: transparent; border: 0; }
QWidget[look="notice"] QToolButton { padding: @2; }
QWidget[look="notice"] { background: @warnSoft; border: 0; border-bottom: 1px solid @warnLine; }
QWidget[look="notice"][kind="info"] { background: @accentSoft; border-bottom: 1px solid @line; }
QWidget[look="problem"] { background: @warnSoft; border: 1px solid @warnLine; border-radius: @6; }
QFrame[look="palette"] { background: @paper; border: 1px solid @ghost; border-radius: @8; }
QSplitter::handle { background: @line; }
QSplitter::handle:hover { background: @accent; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: @10; }
QScrollBar:horizontal { height: @10; }
QScrollBar::handle { background: @scroll; border-radius: @3; margin: @2; }
QScrollBar::handle:vertical { min-height: @26; }
QScrollBar::handle:horizontal { min-width: @26; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QStatusBar::item { border: 0; }
)";

QHash<QString, QString> names(const Colours &colours, int em)
{
    QHash<QString, QString> table;
    const auto add = [&table](const char *name, const QColor &colour) { table.insert(QLatin1StringView(name), colour.name()); };
    add("ink", colours.ink);
    add("paper", colours.paper);
    add("chrome", colours.chrome);
    add("line", colours.line);
    add("muted", colours.muted);
    add("ghost", colours.ghost);
    add("accent", colours.accent);
    add("textOnAccent", colours.textOnAccent);
    add("accentSoft", colours.accentSoft);
    add("warnLine", colours.warnLine);
    add("warnSoft", colours.warnSoft);
    add("disabled", colours.ghost);
    add("hover", mixed(colours.chrome, colours.ink, 0.06));
    add("pressed", mixed(colours.chrome, colours.ink, 0.12));
    add("accentHover", mixed(colours.accent, colours.ink, 0.12));
    add("accentPressed", mixed(colours.accent, colours.ink, 0.24));
    add("scroll", mixed(colours.chrome, colours.muted, 0.45));
    // Half the height of a chip, so that its ends are round.
    table.insert(QStringLiteral("chip"), QStringLiteral("%1px").arg(std::lround(em * 0.9)));
    return table;
}

} // namespace

QPalette paletteFrom(const Colours &colours)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour) { palette.setColor(role, colour); };
    set(QPalette::Window, colours.chrome);
    set(QPalette::WindowText, colours.ink);
    set(QPalette::Base, colours.paper);
    set(QPalette::AlternateBase, mixed(colours.paper, colours.chrome, 0.5));
    set(QPalette::Text, colours.ink);
    set(QPalette::PlaceholderText, colours.muted);
    set(QPalette::Button, colours.chrome);
    set(QPalette::ButtonText, colours.ink);
    set(QPalette::BrightText, colours.warn);
    set(QPalette::Highlight, colours.accent);
    set(QPalette::HighlightedText, colours.textOnAccent);
    set(QPalette::Accent, colours.accent);
    set(QPalette::Link, colours.accent);
    set(QPalette::LinkVisited, colours.accent);
    set(QPalette::ToolTipBase, colours.paper);
    set(QPalette::ToolTipText, colours.ink);
    set(QPalette::Light, mixed(colours.chrome, colours.paper, 0.5));
    set(QPalette::Midlight, colours.chrome);
    set(QPalette::Mid, colours.line);
    set(QPalette::Dark, mixed(colours.line, colours.ink, 0.2));
    set(QPalette::Shadow, mixed(colours.line, colours.ink, 0.5));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, colours.ghost);
    return palette;
}

QString styleSheetFrom(const Colours &colours, int em)
{
    const auto table = names(colours, em);
    const QString source = QString::fromLatin1(rules);
    QString sheet;
    sheet.reserve(source.size() + 1024);
    qsizetype from = 0;
    for (qsizetype at = source.indexOf(u'@'); at >= 0; at = source.indexOf(u'@', from)) {
        sheet += QStringView(source).mid(from, at - from);
        from = at + 1;
        while (from < source.size() && source[from].isLetterOrNumber())
            ++from;
        const QString name = source.mid(at + 1, from - at - 1);
        bool isLength = false;
        const int pixels = name.toInt(&isLength);
        Q_ASSERT(isLength || table.contains(name));
        sheet += isLength ? QStringLiteral("%1px").arg(std::lround(pixels * em / 13.0)) : table.value(name);
    }
    sheet += QStringView(source).mid(from);
    return sheet;
}

} // namespace agate
