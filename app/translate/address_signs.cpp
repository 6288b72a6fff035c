// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/address_signs.h"

#include "text/segmentation.h"
#include "translate/language_signs.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

struct AddressWords {
    QSet<QString> informal;
    QSet<QString> formal;
    /// The formal ones are such only with a capital within a sentence.
    bool formalIsCapital = false;
    /// Words are not set apart: signs are looked for as they stand.
    bool unspaced = false;
};

AddressWords addressRow(const QString &informal, const QString &formal, bool formalIsCapital = false, bool unspaced = false)
{
    const QStringList one = informal.split(u' ');
    const QStringList other = formal.split(u' ');
    return {QSet<QString>(one.begin(), one.end()), QSet<QString>(other.begin(), other.end()), formalIsCapital, unspaced};
}

const QHash<QString, AddressWords> &addressTable()
{
    static const QHash<QString, AddressWords> table = {
        {u"de"_s,
         addressRow(u"du dich dir dein deine deinen deinem deiner deines euch euer eure euren eurem eurer"_s,
                    u"Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres"_s, true)},
        {u"fr"_s, addressRow(u"tu te toi ton ta tes tien tienne t'es t'as"_s, u"vous votre vos vôtre vôtres"_s)},
        {u"es"_s, addressRow(u"tú te ti tu tus contigo tuyo tuya vosotros vosotras"_s, u"usted ustedes"_s)},
        {u"it"_s, addressRow(u"tu ti te tuo tua tuoi tue"_s, u"Lei Suo Sua Suoi Sue"_s, true)},
        {u"pt"_s, addressRow(u"tu te ti teu tua teus tuas contigo"_s, u"senhor senhora"_s)},
        {u"nl"_s, addressRow(u"je jij jou jouw jullie"_s, u"u uw"_s)},
        {u"pl"_s,
         addressRow(u"ty ciebie tobie cię tobą twój twoja twoje twojego twojej"_s, u"Pan Pani Pana Panu Państwo Państwa Państwu"_s, true)},
        {u"cs"_s, addressRow(u"ty tebe tobě tobou tvůj tvoje tvá tvé tvého"_s, u"vy vás vám vámi váš vaše vašeho vaší"_s)},
        {u"ru"_s,
         addressRow(u"ты тебя тебе тобой твой твоя твоё твое твои твоего твоей твоих"_s,
                    u"вы вас вам вами ваш ваша ваше ваши вашего вашей ваших"_s)},
        {u"uk"_s,
         addressRow(u"ти тебе тобі тобою твій твоя твоє твої твого твоєї"_s, u"ви вас вам вами ваш ваша ваше ваші вашого вашої"_s)},
        {u"tr"_s, addressRow(u"sen seni sana senin sende"_s, u"siz sizi size sizin sizde"_s)},
        {u"hi"_s, addressRow(u"तू तुम तुम्हें तुम्हारा तुम्हारी तुम्हारे तेरा तेरी"_s, u"आप आपका आपकी आपके आपको"_s)},
        {u"fa"_s, addressRow(u"تو"_s, u"شما"_s)},
        {u"el"_s, addressRow(u"εσύ εσένα"_s, u"εσείς εσάς"_s)},
        {u"id"_s, addressRow(u"kamu kau engkau"_s, u"Anda"_s)},
        {u"zh"_s, addressRow(u"你"_s, u"您"_s, false, true)},
    };
    return table;
}

} // namespace

AddressSigns addressSigns(QStringView text, const QString &language)
{
    const auto row = addressTable().constFind(baseOf(language));
    if (row == addressTable().cend())
        return {};
    AddressSigns found;
    if (row->unspaced) {
        for (qsizetype at = 0; at < text.size(); ++at) {
            const QString c(text.at(at));
            if (row->informal.contains(c))
                found.informal.append({at, 1});
            else if (row->formal.contains(c))
                found.formal.append({at, 1});
        }
        return found;
    }
    for (const TextSpan &sentence : sentences(text)) {
        bool first = true;
        for (const TextSpan &word : words(text.sliced(sentence.start, sentence.length))) {
            const TextSpan span{sentence.start + word.start, word.length};
            const QString written = text.sliced(span.start, span.length).toString();
            // Quotations and what follows a colon begin sentences too.
            qsizetype before = span.start;
            while (before > 0 && text.at(before - 1).isSpace())
                --before;
            const QChar left = before > 0 ? text.at(before - 1) : QChar();
            const bool begins =
                std::exchange(first, false) || (left.isPunct() && left != u',' && left != u'-' && left != u'’' && left != u'\'');
            if (row->informal.contains(written.toLower()))
                found.informal.append(span);
            else if (row->formalIsCapital ? !begins && row->formal.contains(written)
                                          : row->formal.contains(written) || row->formal.contains(written.toLower()))
                found.formal.append(span);
        }
    }
    return found;
}

} // namespace agate
