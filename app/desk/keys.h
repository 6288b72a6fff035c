// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/secret_store.h"

#include <QHash>
#include <QObject>
#include <QPromise>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace agate
{

/// The keys of providers, wherever they come from: typed in this run, the environment, or the keychain. The keychain is asked when
/// a key is needed and not before, and has `patience` to answer; after that it counts as absent, though what it says later is
/// still taken. A key that the keychain does not take is held for this run.
class Keys : public QObject
{
    Q_OBJECT
public:
    enum class Place : quint8 { None, Session, Environment, Keychain };

    /// `keychain` makes the store when it is first asked.
    explicit Keys(std::function<std::unique_ptr<SecretStore>()> keychain, std::chrono::milliseconds patience = std::chrono::seconds(5),
                  QObject *parent = nullptr);
    ~Keys() override;

    /// Whether keys outlive the run. false: the keychain is neither asked nor given anything; what it holds stays there.
    void setKept(bool kept);

    bool isKept() const { return m_isKept; }

    /// What is known without asking; empty when nothing is.
    Secret known(const QString &provider) const;
    /// Where that is from.
    Place place(const QString &provider) const;

    /// What is known, else what the keychain says within its time. Always answered.
    QFuture<Secret> find(const QString &provider);
    /// The same, waited for: for a program without a window.
    Secret findNow(const QString &provider);

    /// Takes effect at once; written into the keychain as well when keys are kept. `notKept` says why it was not.
    void set(const QString &provider, const Secret &key);
    /// For this run, whatever isKept() says.
    void setForSession(const QString &provider, const Secret &key);
    /// Forgets it, and takes it out of the keychain. What the environment holds comes to light again.
    void remove(const QString &provider);

signals:
    /// The key or its place is another.
    void changed(const QString &provider);
    void notKept(const QString &provider, agate::SecretTrouble why);
    void notRemoved(const QString &provider, agate::SecretTrouble why);
    /// Not kept, or not removed, before, and done now: a keychain that was slow.
    void settled(const QString &provider);

private:
    struct Known {
        Secret key;
        Place place = Place::Session;
        /// In this run: then it comes before the environment's.
        bool typed = true;
    };

    SecretStore &store();
    void answer(const QString &provider, const SecretResult<Secret> &found);

    /// Counts what was done with a provider's key: an answer to an older question no longer counts.
    quint64 next(const QString &provider) { return ++m_turns[provider]; }

    std::function<std::unique_ptr<SecretStore>()> m_makeStore;
    std::unique_ptr<SecretStore> m_store;
    std::chrono::milliseconds m_patience;
    bool m_isKept = true;
    QHash<QString, Known> m_known;
    /// The keychain has answered for these, or had its time.
    QSet<QString> m_asked;
    QHash<QString, std::vector<std::shared_ptr<QPromise<Secret>>>> m_waiting;
    QHash<QString, quint64> m_turns;
};

} // namespace agate
