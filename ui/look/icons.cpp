// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace agate
{

namespace
{

struct Picture {
    Symbol symbol;
    /// As the freedesktop icon naming specification calls it, where it has a word for it.
    const char *name;
    bool pointsSomewhere = false;
};

constexpr Picture pictures[] = {
    {Symbol::House, "go-home"},
    {Symbol::Cloud, "cloud"},
    {Symbol::NewDraft, "document-new"},
    {Symbol::Write, "document-edit"},
    {Symbol::Sidebar, "sidebar-show", true},
    {Symbol::Search, "edit-find"},
    {Symbol::Trash, "user-trash"},
    {Symbol::Restore, "edit-undo", true},
    {Symbol::Undo, "edit-undo", true},
    {Symbol::Redo, "edit-redo", true},
    {Symbol::Back, "go-previous", true},
    {Symbol::Close, "window-close"},
    {Symbol::Info, "dialog-information"},
    {Symbol::Warning, "dialog-warning"},
    {Symbol::Error, "dialog-error"},
    {Symbol::Check, "object-select"},
    {Symbol::Copy, "edit-copy"},
    {Symbol::Again, "view-refresh"},
    {Symbol::Stop, "process-stop"},
    {Symbol::Open, "document-open"},
    {Symbol::Save, "document-save"},
    {Symbol::ZoomIn, "zoom-in"},
    {Symbol::ZoomOut, "zoom-out"},
    {Symbol::Up, "pan-up"},
    {Symbol::Down, "pan-down"},
    {Symbol::Pin, "pin"},
    {Symbol::Menu, "open-menu"},
};
static_assert(std::size(pictures) == static_cast<size_t>(Symbol::Count));

class SymbolEngine : public QIconEngine
{
public:
    SymbolEngine(Symbol symbol, QPalette::ColorRole role) : m_picture(pictures[static_cast<size_t>(symbol)]), m_role(role)
    {
        Q_ASSERT(m_picture.symbol == symbol);
    }

    QIconEngine *clone() const override { return new SymbolEngine(*this); }

    QString key() const override { return QStringLiteral("agate"); }

    bool isNull() override { return false; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = qMin(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        painter->save();
        if (m_picture.pointsSomewhere && QGuiApplication::isRightToLeft()) {
            painter->translate(square.center().x(), 0);
            painter->scale(-1, 1);
            painter->translate(-square.center().x(), 0);
        }
        painter->setRenderHint(QPainter::Antialiasing);
        QSvgRenderer(drawn(colour(mode))).render(painter, square);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1.0); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const QSize pixels = (QSizeF(size) * scale).toSize();
        const Key key{pixels, colour(mode).rgba(), QGuiApplication::isRightToLeft()};
        QPixmap &made = m_made[key];
        if (made.isNull()) {
            made = QPixmap(pixels);
            made.fill(Qt::transparent);
            QPainter painter(&made);
            paint(&painter, made.rect(), mode, state);
        }
        QPixmap answer = made;
        answer.setDevicePixelRatio(scale);
        return answer;
    }

private:
    struct Key {
        QSize size;
        QRgb colour;
        bool mirrored;
        bool operator==(const Key &) const = default;

        friend size_t qHash(const Key &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.size.width(), key.size.height(), key.colour, key.mirrored);
        }
    };

    QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, m_role);
    }

    QByteArray drawn(const QColor &colour) const
    {
        QFile file(QStringLiteral(":/agate/icons/%1.svg").arg(QLatin1StringView(m_picture.name)));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll().replace("currentColor", colour.name().toLatin1());
    }

    Picture m_picture;
    QPalette::ColorRole m_role;
    QHash<Key, QPixmap> m_made;
};

} // namespace

QIcon iconOf(Symbol symbol, QPalette::ColorRole role)
{
    return QIcon(new SymbolEngine(symbol, role));
}

} // namespace agate
