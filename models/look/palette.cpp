// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/palette.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace look {

using namespace Qt::StringLiterals;

namespace {

struct Role {
    const char *name;
    QColor Palette::*member;
};

constexpr std::array kRoles{Role{"ground", &Palette::ground},
                            Role{"panel", &Palette::panel},
                            Role{"raised", &Palette::raised},
                            Role{"selected", &Palette::selected},
                            Role{"hairline", &Palette::hairline},
                            Role{"control", &Palette::control},
                            Role{"text", &Palette::text},
                            Role{"textSecond", &Palette::textSecond},
                            Role{"textThird", &Palette::textThird},
                            Role{"inverse", &Palette::inverse},
                            Role{"inverseText", &Palette::inverseText},
                            Role{"mapOutside", &Palette::mapOutside},
                            Role{"mapRoad", &Palette::mapRoad},
                            Role{"mapRiver", &Palette::mapRiver},
                            Role{"mapGrid", &Palette::mapGrid},
                            Role{"neutralMark", &Palette::neutralMark},
                            Role{"inkOnFill", &Palette::inkOnFill}};

constexpr std::array kLandNames{"mapLand1", "mapLand2", "mapLand3"};
constexpr std::array kLevelNames{"sevRed", "sevOrange", "sevYellow", "sevBlue", "sevGreen"};

QString nameOf(Ground ground)
{
    switch (ground) {
    case Ground::Dark: return u"dark"_s;
    case Ground::HallLight: return u"hallLight"_s;
    case Ground::Print: return u"print"_s;
    case Ground::HallNight: return u"hallNight"_s;
    }
    return {};
}

base::Result<QColor> readColour(const QJsonObject &object, const QString &ground, const char *role)
{
    const QColor colour(object.value(QLatin1String(role)).toString());
    if (colour.isValid()) {
        return colour;
    }
    return base::fail(base::ErrorCode::Malformed,
                      QCoreApplication::translate("look", "The theme has no usable colour \"%1\" in its palette \"%2\". Reinstall the program.")
                          .arg(QLatin1String(role), ground),
                      u"tokens.json /%1/%2"_s.arg(ground, QLatin1String(role)));
}

} // namespace

QColor Palette::ink(domain::Severity level) const
{
    const bool darkFill = level == domain::Severity::Red || level == domain::Severity::Blue;
    return inkEdge && darkFill ? QColor(Qt::white) : inkOnFill;
}

base::Result<Palette> readPalette(const QByteArray &tokensJson, Ground ground)
{
    const QString name = nameOf(ground);
    const QJsonObject object = QJsonDocument::fromJson(tokensJson).object().value(name).toObject();
    Palette palette;
    for (const Role &role : kRoles) {
        const auto colour = readColour(object, name, role.name);
        if (!colour) {
            return base::pass(colour);
        }
        palette.*role.member = *colour;
    }
    const auto readInto = [&](auto &colours, const auto &names) -> base::Result<bool> {
        for (size_t index = 0; index < names.size(); ++index) {
            const auto colour = readColour(object, name, names[index]);
            if (!colour) {
                return base::pass(colour);
            }
            colours[index] = *colour;
        }
        return true;
    };
    for (const auto &done : {readInto(palette.mapLand, kLandNames), readInto(palette.severity, kLevelNames)}) {
        if (!done) {
            return base::pass(done);
        }
    }
    palette.inkEdge = palette.inkOnFill == palette.text;
    return palette;
}

Palette palette(Ground ground)
{
    QFile file(u":/theme/tokens.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const auto read = readPalette(opened ? file.readAll() : QByteArray(), ground);
    Q_ASSERT(read.has_value());
    return read.value_or(Palette());
}

} // namespace look
