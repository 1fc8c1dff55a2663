// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/things/thingwords.h"

#include "intake/table/tableheader.h"

#include <QRegularExpression>
#include <QStringList>

namespace town {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    const char *word;
    const char *written; ///< as headingKey() makes it, between bars
};

struct FieldWords {
    ThingField field;
    const char *written;
};
constexpr std::array<FieldWords, kThingFieldCount> kFields{{
    {ThingField::Code, "code|id|no|no.|编码|编号|代码|要素编码|要素编号|要素代码|设备编码|设备编号|设备号|统一编码|标识码|部件标识码|点位编号"},
    {ThingField::Kind, "kind|type|category|类别|类型|种类|分类|要素类型|要素类别|设备类型|设备类别|设备种类|传感器类型|感知类型"},
    {ThingField::Name, "name|title|名称|要素名称|单位名称|商铺名称|店铺名称|店名|小区名称|工地名称|企业名称|河道名称|设备名称|点位名称"},
    {ThingField::Place, "place|address|位置|安装位置|安装地点|所在位置|地点|地址|详细地址|小区|所属小区|点位"},
    {ThingField::Latitude, "latitude|lat|y|纬度|北纬|y坐标|纵坐标|坐标y"},
    {ThingField::Longitude, "longitude|lng|lon|long|x|经度|东经|x坐标|横坐标|坐标x"},
    {ThingField::Point, "coordinates|coordinate|point|坐标|经纬度|位置坐标|地理坐标|经纬度坐标"},
    {ThingField::Grid, "grid|网格|所属网格|所在网格|责任网格|网格编码|网格编号|网格代码|网格名称"},
    {ThingField::Count, "count|quantity|数量|台数|个数|设备数量|点位数"},
    {ThingField::Vulnerable, "vulnerable|独居|独居老人|是否独居|是否独居老人|弱势|弱势人群|特殊人群|困难家庭"},
}};

constexpr std::array kElementKinds{
    Words{"shop", "shop|store|商铺|店铺|商户|门店|商店|沿街商铺|沿街商户|沿街门店|餐饮|餐饮店|超市|便利店|个体工商户"},
    Words{"community", "community|estate|小区|社区|居民区|居民小区|住宅小区|住宅|住宅区"},
    Words{"river", "river|canal|stream|lake|河道|河流|河|河湖|湖泊|水体|水系"},
    Words{"site", "site|constructionsite|工地|建筑工地|在建工地|施工工地|建设工地"},
    Words{"factory", "factory|plant|workshop|工厂|厂房|企业|工业企业|生产企业"},
    Words{"care", "care|carehome|nursinghome|养老|养老院|养老机构|敬老院|护理院|福利院|日间照料中心"},
};

struct KindName {
    const char *kind, *chinese, *english;
};
constexpr std::array kElementNames{
    KindName{"shop", "商铺", "Shop"}, KindName{"community", "小区", "Estate"}, KindName{"river", "河道", "River"},
    KindName{"site", "工地", "Site"}, KindName{"factory", "工厂", "Factory"},  KindName{"care", "养老机构", "Care home"},
};

constexpr std::array kSensorKinds{
    Words{"smoke", "smoke|smokedetector|烟感|烟雾|烟雾感应|烟感报警器|独立烟感|烟雾探测器|智能烟感"},
    Words{"gas", "gas|燃气|可燃气体|燃气报警器|燃气探测器"},
    Words{"water-level", "waterlevel|水位|液位|积水|水位计|液位计|积水监测|道路积水"},
    Words{"water-pressure", "waterpressure|水压|消防水压|水压监测"},
    Words{"electric", "electric|电气|电气火灾|电弧|用电监测|智慧用电"},
    Words{"manhole", "manhole|井盖|智能井盖|井盖监测"},
    Words{"door", "door|门磁|门磁感应|智能门磁"},
    Words{"camera", "camera|摄像头|摄像机|监控|视频监控|智能监控"},
    Words{"air", "air|dust|扬尘|扬尘监测|空气|空气质量|电子鼻"},
    Words{"noise", "noise|噪声|噪音|噪声监测"},
    Words{"lift", "lift|elevator|电梯|电梯监测|智慧电梯"},
    Words{"button", "button|sos|一键报警|紧急按钮|呼叫器|一键呼叫"},
    Words{"security", "security|安防|安防报警|小区安防|周界报警"},
};

QString plainKey(const QString &text)
{
    static const QRegularExpression kBehind(uR"(\([^)]*\)|[_\-])"_s);
    return intake::headingKey(text).remove(kBehind);
}

bool isAmong(const QString &key, const char *written) { return !key.isEmpty() && QString::fromUtf8(written).split(u'|').contains(key); }

template <size_t kCount> QString wordAmong(const std::array<Words, kCount> &rows, const QString &text)
{
    const QString key = plainKey(text);
    for (const Words &row : rows) {
        if (isAmong(key, row.written))
            return QString::fromUtf8(row.word);
    }
    return {};
}

} // namespace

std::optional<ThingField> thingField(const QString &heading)
{
    const QString key = plainKey(heading);
    for (const FieldWords &row : kFields) {
        if (isAmong(key, row.written))
            return row.field;
    }
    return std::nullopt;
}

QString elementKind(const QString &text) { return wordAmong(kElementKinds, text); }
QString sensorKind(const QString &text) { return wordAmong(kSensorKinds, text); }

QString elementKindName(const QString &kind, const QString &language)
{
    for (const KindName &row : kElementNames) {
        if (kind == QLatin1StringView(row.kind))
            return QString::fromUtf8(language.startsWith("zh"_L1) ? row.chinese : row.english);
    }
    return kind;
}

bool saysVulnerable(const QString &text) { return !text.isEmpty() && !isAmong(plainKey(text), "no|n|false|0|否|无|不是|没有|/"); }

} // namespace town
