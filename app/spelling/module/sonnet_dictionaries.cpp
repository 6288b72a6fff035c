// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/dictionaries.h"

#include <Sonnet/GuessLanguage>
#include <Sonnet/Settings>
#include <Sonnet/Speller>

#include <QHash>

namespace
{

class SonnetDictionaries final : public agate::Dictionaries
{
public:
    SonnetDictionaries()
    {
        // A speller could be asked too, but making one loads the default dictionary.
        Sonnet::Settings settings;
        const QAbstractListModel *installed = settings.dictionaryModel();
        for (int row = 0; row < installed->rowCount(); ++row)
            m_codes.append(installed->index(row).data(Sonnet::Settings::LanguageCodeRole).toString());
        m_codes.sort();
    }

    QStringList codes() const override { return m_codes; }

    bool isLoaded(const QString &code) const override { return !m_codes.contains(code) || m_spellers.contains(code); }

    bool knows(const QString &code, const QString &word) override
    {
        const Sonnet::Speller *speller = of(code);
        return !speller || speller->isCorrect(word);
    }

    QStringList suggestions(const QString &code, const QString &word) override
    {
        const Sonnet::Speller *speller = of(code);
        return speller ? speller->suggest(word) : QStringList();
    }

    bool add(const QString &code, const QString &word) override
    {
        Sonnet::Speller *speller = of(code);
        return speller && speller->addToPersonal(word);
    }

    QString guess(const QString &text) override
    {
        if (!m_guess) {
            m_guess = std::make_unique<Sonnet::GuessLanguage>();
            // The one that is most like it. Without limits it would load every dictionary that comes into question.
            m_guess->setLimits(1, 1);
        }
        return m_guess->identify(text);
    }

private:
    Sonnet::Speller *of(const QString &code)
    {
        if (!m_codes.contains(code))
            return nullptr;
        auto speller = m_spellers.find(code);
        if (speller == m_spellers.end())
            speller = m_spellers.insert(code, std::make_shared<Sonnet::Speller>(code));
        return speller->get();
    }

    QStringList m_codes;
    QHash<QString, std::shared_ptr<Sonnet::Speller>> m_spellers;
    std::unique_ptr<Sonnet::GuessLanguage> m_guess;
};

} // namespace

extern "C" Q_DECL_EXPORT agate::Dictionaries *agate_dictionaries()
{
    return new SonnetDictionaries;
}
