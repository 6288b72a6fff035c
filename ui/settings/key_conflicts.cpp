// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/key_conflicts.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

/// What AltGr types: pairs of a key and its character, as the keyboards of a language commonly have them.
struct AltGrLayout {
    QLatin1StringView language;
    QStringView pairs;
};

constexpr AltGrLayout altGrLayouts[] = {
    {"de"_L1, u"Q@E€Mµ2²3³7{8[9]0}ß\\+~<|"},
    {"fr"_L1, u"E€2~3#4{5[6|7`8\\9^0@)]=}"},
    {"es"_L1, u"E€1|2@3#4~6¬º\\`[+]´{ç}"},
    {"it"_L1, u"E€ò@à#è[+]"},
    {"pt"_L1, u"E€2@3£4§7{8[9]0}"},
    {"pl"_L1, u"AąCćEęLłNńOóSśXźZżU€"},
    {"cs"_L1, u"Q\\W|E€X#C&V@B{N}F[G]"},
    {"sk"_L1, u"Q\\W|E€X#C&V@B{N}F[G]"},
    {"hu"_L1, u"Q\\W|EÄF[G]X#C&V@B{N}Í<"},
    {"sv"_L1, u"E€2@3£4$7{8[9]0}+\\<|"},
    {"fi"_L1, u"E€2@3£4$7{8[9]0}+\\<|"},
    {"da"_L1, u"E€2@3£4$7{8[9]0}<\\"},
    {"nb"_L1, u"E€2@3£4$7{8[9]0}"},
    {"tr"_L1, u"Q@E€T₺7{8[9]0}*\\-|"},
    {"ro"_L1, u"AăQâIîSșTț"},
    {"el"_L1, u"E€"},
    {"en-GB"_L1, u"4€EéUúIíOóAá"},
};

QStringView altGrOf(const QString &keyboard)
{
    for (const AltGrLayout &layout : altGrLayouts) {
        if (keyboard == layout.language || keyboard.startsWith(layout.language + u'-'))
            return layout.pairs;
    }
    return {};
}

/// Keys that text fields live by: an action of the window would take them away from all of them.
bool isForWriting(const QKeyCombination &keys)
{
    const Qt::KeyboardModifiers modifiers = keys.keyboardModifiers() & ~Qt::KeypadModifier;
    const Qt::KeyboardModifiers withoutShift = modifiers & ~Qt::ShiftModifier;
    switch (keys.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return withoutShift == Qt::NoModifier || withoutShift == Qt::ControlModifier;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
        return withoutShift == Qt::NoModifier;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // With Ctrl it writes in the form and keeps in the draft.
        return withoutShift == Qt::NoModifier || modifiers == Qt::ControlModifier;
    case Qt::Key_A:
    case Qt::Key_C:
    case Qt::Key_V:
    case Qt::Key_X:
        return modifiers == Qt::ControlModifier;
    case Qt::Key_F10:
        // The menu.
        return modifiers == Qt::NoModifier;
    default:
        return false;
    }
}

bool types(const QKeyCombination &keys)
{
    const Qt::KeyboardModifiers modifiers = keys.keyboardModifiers() & ~Qt::KeypadModifier;
    // Keys that are no characters have numbers above all characters.
    return (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier && keys.key() >= Qt::Key_Space && keys.key() < Qt::Key_Escape;
}

void findTraps(const CommandFact &command, const QKeySequence &key, const QStringList &keyboards, QList<KeyConflict> &found)
{
    const QKeyCombination first = key[0];
    if (isForWriting(first))
        found.append({command.name, key, KeyConflict::Kind::Writing, {}, {}});
    else if (types(first))
        found.append({command.name, key, KeyConflict::Kind::Types, {}, {}});
    const auto character = first.key() < Qt::Key_Escape ? QString(QChar(ushort(first.key()))) : QString();
    if (character.isEmpty())
        return;
    const Qt::KeyboardModifiers modifiers = first.keyboardModifiers();
    const bool isAltGr = modifiers.testFlags(Qt::ControlModifier | Qt::AltModifier);
    for (const QString &keyboard : keyboards) {
        const QStringView pairs = altGrOf(keyboard);
        for (qsizetype at = 0; at + 1 < pairs.size(); at += 2) {
            if (isAltGr && pairs.sliced(at, 1).compare(character, Qt::CaseInsensitive) == 0) {
                found.append({command.name, key, KeyConflict::Kind::AltGr, {}, QString(pairs.at(at + 1))});
                return;
            }
            if (!isAltGr && modifiers.testFlag(Qt::ControlModifier) && pairs.sliced(at + 1, 1) == character) {
                found.append({command.name, key, KeyConflict::Kind::NeedsAltGr, {}, character});
                return;
            }
        }
    }
}

} // namespace

QList<KeyConflict> keyConflicts(const Keymap &map, const QList<CommandFact> &commands, const QStringList &keyboards)
{
    QList<KeyConflict> found;
    for (const CommandFact &command : commands) {
        const auto keys = map.value(command.name);
        for (const QKeySequence &key : keys) {
            if (key.isEmpty())
                continue;
            if (command.scope.isEmpty())
                findTraps(command, key, keyboards, found);
            for (const CommandFact &other : commands) {
                const bool meet = command.scope.isEmpty() || other.scope.isEmpty() || command.scope == other.scope;
                if (other.name == command.name || !meet)
                    continue;
                const auto others = map.value(other.name);
                for (const QKeySequence &otherKey : others) {
                    if (key.matches(otherKey) == QKeySequence::ExactMatch)
                        found.append({command.name, key, KeyConflict::Kind::Same, other.name, {}});
                    else if (key.matches(otherKey) == QKeySequence::PartialMatch || otherKey.matches(key) == QKeySequence::PartialMatch)
                        found.append({command.name, key, KeyConflict::Kind::Begins, other.name, {}});
                }
            }
        }
    }
    return found;
}

} // namespace agate
