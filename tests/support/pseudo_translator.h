// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace agate::tests
{

/// A language that is nobody's: every string that went through tr() comes back accented and at least 40 % longer, so that a
/// test sees what was forgotten and what gets clipped. Place marks (%1, %L2, %n), mnemonics, markup and entities stay whole.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    static QString lengthen(const QString &source);
    /// Whether `text` is, or was made with, a string of this language (an accented bracket opens and closes each).
    static bool isTranslated(const QString &text);

    bool isEmpty() const override { return false; }

    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
};

/// Mirrors the layout and switches to the pseudo-language as long as it lives.
class PseudoLanguage
{
public:
    PseudoLanguage();
    ~PseudoLanguage();
    Q_DISABLE_COPY_MOVE(PseudoLanguage)

private:
    PseudoTranslator m_translator;
};

} // namespace agate::tests
