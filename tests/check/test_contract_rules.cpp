// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/contract_rules.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;

class ContractRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void findsFaults_data();
    void findsFaults();
};

Q_DECLARE_METATYPE(agate::Contract)

void ContractRulesTest::findsFaults_data()
{
    using Kind = ContractFault::Kind;
    QTest::addColumn<Contract>("contract");
    QTest::addColumn<std::optional<ContractFault>>("fault");
    auto row = [](const char *name, auto change, const std::optional<ContractFault> &fault) {
        Contract contract;
        change(contract);
        QTest::newRow(name) << contract << fault;
    };
    const QStringList hero{QStringLiteral("hero")};
    row("nothing asked", [](Contract &) { }, {});
    row("sound",
        [&](Contract &c) {
            c.words = {5, 5};
            c.characters = {1, mostInContract};
            c.lines = {{}, 3};
            c.lineCharacters = {3, {}};
            c.mentions = c.facts = hero;
            c.forbidden = {QStringLiteral("a"), QStringLiteral("b")};
        },
        {});
    row("upside down", [](Contract &c) { c.words = {6, 5}; }, ContractFault{Kind::Band, QStringLiteral("words"), {}});
    row("nothing at most", [](Contract &c) { c.characters = {{}, 0}; }, ContractFault{Kind::Band, QStringLiteral("characters"), {}});
    row("below nothing", [](Contract &c) { c.lines = {-1, {}}; }, ContractFault{Kind::Band, QStringLiteral("lines"), {}});
    row(
        "beyond all", [](Contract &c) { c.lineCharacters = {{}, mostInContract + 1}; },
        ContractFault{Kind::Band, QStringLiteral("line_characters"), {}});
    row(
        "mentions no field", [](Contract &c) { c.mentions = {QStringLiteral("tone")}; },
        ContractFault{Kind::UnknownField, QStringLiteral("mentions"), QStringLiteral("tone")});
    row(
        "facts of no field", [](Contract &c) { c.facts = {QStringLiteral("x")}; },
        ContractFault{Kind::UnknownField, QStringLiteral("facts"), QStringLiteral("x")});
    row(
        "twice", [&](Contract &c) { c.mentions = hero + hero; },
        ContractFault{Kind::Twice, QStringLiteral("mentions"), QStringLiteral("hero")});
    row(
        "everything forbidden", [](Contract &c) { c.forbidden = {QStringLiteral(" ")}; },
        ContractFault{Kind::Empty, QStringLiteral("forbidden"), QStringLiteral(" ")});
}

void ContractRulesTest::findsFaults()
{
    QFETCH(Contract, contract);
    QFETCH(std::optional<ContractFault>, fault);
    QVERIFY(faultIn(contract, {QStringLiteral("hero")}) == fault);
}

AGATE_TEST(ContractRulesTest)
#include "test_contract_rules.moc"
