// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/model_test.h"
#include "provider/provider.h"
#include "provider/secret.h"

#include <QList>
#include <QSet>
#include <QUrl>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace agate
{

class WrappedLabel;

/// The third way: a provider elsewhere, with the writer's own key. Says which host text will leave for before anything does.
class CloudForm : public QWidget
{
    Q_OBJECT
public:
    explicit CloudForm(Engine &engine, QWidget *parent = nullptr);

    /// Those that Agate does not start itself. `withKeys`: ids of providers whose key is already known.
    void setProviders(const QList<Provider> &providers, const QSet<QString> &withKeys, const QUrl &customBaseUrl);
    /// Ids of providers whose key is known by now, and whether a key that is typed is kept. What is being typed stays.
    void setKeys(const QSet<QString> &withKeys, bool kept);
    /// Shows the form with this provider chosen and the key field ready, where a notice said that a key is missing.
    void askForKey(const QString &provider);

signals:
    /// Before `chosen` and before a test, so that whoever runs requests has them.
    void keyTyped(const QString &provider, const agate::Secret &key);
    void baseUrlTyped(const QUrl &baseUrl);
    void chosen(const agate::ModelChoice &choice);

private:
    std::optional<Provider> provider() const;
    QUrl baseUrl() const;
    void showProvider();
    void check();
    bool handOver();
    ModelChoice choice() const;

    QList<Provider> m_providers;
    QSet<QString> m_withKeys;
    bool m_keysKept = false;
    ModelTest m_test;
    QComboBox *m_provider;
    QLabel *m_baseUrlLabel;
    QLineEdit *m_baseUrl;
    QLabel *m_keyLabel;
    QLineEdit *m_key;
    QLineEdit *m_model;
    WrappedLabel *m_leaves;
    QPushButton *m_try;
    QPushButton *m_use;
    WrappedLabel *m_verdict;
};

} // namespace agate
