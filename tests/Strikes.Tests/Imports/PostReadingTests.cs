using Sitrep.Contracts.Time;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.Imports.MinistryPosts;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>What is read in the words of a post; the wordings are those that the ministry uses.</summary>
public sealed class PostReadingTests
{
    private const string Away = "пресечена попытка атаки с применением БПЛА самолетного типа по объектам. Дежурными средствами ПВО ";

    [Theory]
    [InlineData("Дежурными средствами ПВО **перехвачены и уничтожены 57 украинских беспилотных летательных аппаратов** самолетного типа",
        "attack-uav 57")]
    [InlineData("Дежурными средствами ПВО уничтожены восемь украинских БПЛА", "attack-uav 8")]
    [InlineData("Дежурными средствами ПВО уничтожен двадцать один украинский беспилотный летательный аппарат", "attack-uav 21")]
    [InlineData("Дежурными средствами ПВО сто сорок три украинских БПЛА уничтожены", "attack-uav 143")]
    [InlineData("Дежурными средствами ПВО украинский беспилотный летательный аппарат уничтожен над территорией Курской области.", "attack-uav 1")]
    [InlineData("Средствами ПВО уничтожен украинский БпЛА.", "attack-uav 1")]
    [InlineData("Два украинских БПЛА уничтожены в воздухе средствами ПВО над Московской областью.", "attack-uav 2")]
    [InlineData(Away + "десять реактивных снарядов РСЗО «Вампир» уничтожены.", "rm-70 10")]
    [InlineData(Away + "одна ПКР «Нептун» и 29 реактивных снарядов РСЗО «Вампир» уничтожены.", "neptune 1; rm-70 29")]
    [InlineData(Away + "управляемая авиабомба «Hammer» и украинский беспилотный летательный аппарат уничтожены.", "aasm-hammer 1; attack-uav 1")]
    [InlineData("Около 13.00 мск пресечена атака ракетой С-200. Средствами ПВО две ракеты С-200 уничтожены.", "s-200 2")]
    [InlineData("Применены ракеты реактивной системы залпового огня «Ольха». Дежурными средствами ПВО четыре ракеты были уничтожены.", "vilkha 4")]
    [InlineData("Пресечена атака украинской ракетой. Дежурными средствами ПВО ракета уничтожена.", "unknown-missile 1")]
    public void Read_Headline_IsTheNumberInTheText(string words, string expected) => Assert.Equal(expected, Counts(words));

    [Theory]
    [InlineData("уничтожены ５７ украинских БПЛА", "attack-uav 57")]
    [InlineData("уничтожены 5️⃣7️⃣ украинских БПЛА", "attack-uav 57")]
    [InlineData("уничтожены ٥٧ украинских БПЛА", "attack-uav 57")]
    [InlineData("уничтожены 1 057 украинских БПЛА", "attack-uav 1,057")]
    [InlineData("уничтожены восемьсот тринадцать украинских БПЛА", "attack-uav 813")]
    [InlineData("уничтожена одна тысяча двести пять украинских БПЛА", "attack-uav 1,205")]
    [InlineData("уничтожены две тысячи украинских БПЛА", "attack-uav 2,000")]
    [InlineData("уничтожены 1.057 украинских БПЛА", "attack-uav unknown number")]
    [InlineData("уничтожены 1'057 украинских БПЛА", "attack-uav unknown number")]
    [InlineData("уничтожены 1,2 тыс. украинских БПЛА", "attack-uav unknown number")]
    [InlineData("уничтожена сотня украинских БПЛА", "attack-uav unknown number")]
    [InlineData("уничтожены 1,2 тысячи украинских БПЛА", "attack-uav unknown number")]
    [InlineData("уничтожены полторы тысячи украинских БПЛА", "attack-uav unknown number")]
    [InlineData("уничтожены 3 тысячи украинских БПЛА", "attack-uav unknown number")]
    [InlineData("уничтожены тысячи украинских БПЛА", "attack-uav unknown number")]
    [InlineData("уничтожена тысяча украинских БПЛА", "attack-uav 1,000")]
    [InlineData("уничтожены -5 украинских БПЛА", "attack-uav unknown number")]
    public void Read_NumberHoweverWritten_IsReadWholeOrNotAtAll(string words, string expected) =>
        Assert.Equal(expected, Counts("Дежурными средствами ПВО " + words));

    [Theory]
    [InlineData("более 100", "at least 100")]
    [InlineData("не менее чем 30", "at least 30")]
    [InlineData("свыше пятидесяти", "at least 50")]
    [InlineData("по меньшей мере 40", "at least 40")]
    [InlineData(">40", "at least 40")]
    [InlineData("около 40", "about 40")]
    [InlineData("~40", "about 40")]
    [InlineData("почти сорок", "about 40")]
    [InlineData("до 10", "1–10")]
    [InlineData("не более 10", "1–10")]
    [InlineData("менее 10", "1–9")]
    [InlineData("меньше чем десять", "1–9")]
    [InlineData("менее 1", "unknown number")]
    [InlineData("более тысячи", "at least 1,000")]
    [InlineData("от 10 до 12", "10–12")]
    [InlineData("10–12", "10–12")]
    [InlineData("12–10", "unknown number")]
    public void Read_NumberWithAHedge_IsNoMoreExactThanItsWords(string number, string expected) =>
        Assert.Equal(expected, Assert.Single(Read($"С 8.00 до 12.00 мск дежурными средствами ПВО уничтожено {number} украинских БПЛА.")).Intercepted
            .ToString());

    [Theory]
    [InlineData("уничтожены 14 из 20 украинских БПЛА.", "attack-uav 14")]
    [InlineData("из 20 БПЛА уничтожены 14.", "attack-uav unknown number")]
    [InlineData("уничтожены 8 БПЛА самолетного и 2 вертолетного типа.", "attack-uav 10")]
    [InlineData("уничтожены 8 БПЛА над Крымом и 5 БПЛА над Брянской областью, в общей сложности 13 БПЛА.", "attack-uav 13")]
    [InlineData("уничтожены БПЛА: 12 – над территорией Брянской области, 3 – над территорией Курской области.", "attack-uav 15")]
    [InlineData("ни одного украинского БПЛА не уничтожено.", "")]
    [InlineData("украинский беспилотный летательный аппарат уничтожен не был.", "")]
    [InlineData("уничтожены 20 БПЛА – такое сообщение не соответствует действительности.", "")]
    public void Read_NumbersOfWhichSomeWereNotBroughtDown_CountsThoseThatWere(string words, string expected) =>
        Assert.Equal(expected, Counts("Отражена атака 20 БПЛА. Дежурными средствами ПВО " + words));

    [Theory]
    [InlineData("Дежурными средствами ПВО три БПЛА уничтожены над территорией Курской области и один – над территорией Орловской области.",
        "attack-uav 4")]
    [InlineData("Дежурными средствами ПВО девять БПЛА уничтожено и восемь перехвачено над акваторией Черного моря.", "attack-uav 17")]
    [InlineData("Дежурными средствами ПВО были уничтожены пять и перехвачены три БПЛА над Воронежской областью, четыре БПЛА – над Курской областью.",
        "attack-uav 12")]
    [InlineData("Дежурными средствами ПВО два БПЛА уничтожены над Курской областью, по три – над территориями Брянской, Орловской областей и "
        + "Республики Крым.", "attack-uav 11")]
    [InlineData("Дежурными средствами ПВО БПЛА уничтожены над территориями Курской (2 БпЛА) и Брянской (5 БпЛА) областей.", "attack-uav 7")]
    [InlineData("Дежурными средствами ПВО семь БПЛА уничтожены над территориями Курской (2 БпЛА) и Брянской (5 БпЛА) областей.", "attack-uav 7")]
    [InlineData("Дежурными средствами ПВО уничтожены четыре БПЛА самолетного типа – по одному над территориями Курской, Орловской, Брянской областей "
        + "и над акваторией Черного моря.", "attack-uav 4")]
    [InlineData("Дежурными средствами ПВО уничтожены 22 БПЛА. Десять БПЛА сбиты над Брянской областью, двенадцать – над Курской.", "attack-uav 22")]
    [InlineData("Дежурными средствами ПВО уничтожены БПЛА: — над Брянской областью – 12 — над Курской областью – 10", "attack-uav unknown number")]
    public void Read_CountsByPlace_AddUpUnlessTheyArePartsOfAHeadline(string words, string expected) => Assert.Equal(expected, Counts(words));

    [Theory]
    [InlineData("Дежурными средствами ПВО уничтожены два БПЛА. Еще один беспилотник уничтожен над акваторией Азовского моря.", "attack-uav 3")]
    [InlineData("Средствами ПВО сбита ракета «Точка-У». Кроме того, огнем ЗРПК уничтожен ударный БпЛА «Валькирия».", "tochka-u 1; attack-uav 1")]
    [InlineData("Средствами ПВО сбит вертолет. Кроме того, расчет ЗРПК уничтожил в районе н.п. Соломино БпЛА самолетного типа.", "attack-uav 1")]
    [InlineData("Дежурными средствами ПВО уничтожены 4 БПЛА. Над акваторией Черного моря уничтожена украинская управляемая ракета «Нептун-МД».",
        "attack-uav 4; neptune 1")]
    [InlineData("Дежурными средствами ПВО уничтожены 5 БПЛА. Кроме того, в акватории Черного моря уничтожены два безэкипажных катера.",
        "attack-uav 5")]
    public void Read_SentenceThatGoesOn_AddsWhatItCounts(string words, string expected) => Assert.Equal(expected, Counts(words));

    [Theory]
    [InlineData("Пресечена попытка атаки двумя БПЛА. Дежурными средствами ПВО украинские беспилотные летательные аппараты уничтожены.",
        "attack-uav 2")]
    [InlineData("Пресечена попытка атаки с применением трех снарядов РСЗО «Град» и двух БПЛА. Дежурными средствами ПВО все воздушные цели были "
        + "уничтожены.", "grad 3; attack-uav 2")]
    [InlineData("Дежурными средствами ПВО уничтожены два БПЛА. Все БПЛА сбиты средствами ПВО над Курской областью.", "attack-uav 2")]
    [InlineData("Пресечена попытка атаки беспилотными летательными аппаратами. Дежурными средствами ПВО БПЛА уничтожены.",
        "attack-uav unknown number")]
    [InlineData("Пресечена попытка атаки двумя малоразмерными воздушными шарами (МВШ). Дежурными средствами ПВО украинские МВШ уничтожены.",
        "balloon 2")]
    [InlineData("Пресечена попытка атаки воздушного шара (МВШ). Дежурными средствами ПВО украинский МВШ уничтожен.", "balloon 1")]
    [InlineData("Применено 12 снарядов РСЗО «Град». Средствами ПВО большая часть снарядов РСЗО «Град» перехвачена.", "grad unknown number")]
    public void Read_NumberOfTheAttempt_CountsOnlyWhereAllWereBroughtDown(string words, string expected) => Assert.Equal(expected, Counts(words));

    [Theory]
    [InlineData("Семнадцать украинских БПЛА уничтожены средствами ПВО. Еще одиннадцать БПЛА подавлены средствами радиоэлектронной борьбы.", "17",
        "11")]
    [InlineData("Пресечена атака тремя БПЛА. Два из атакующих столицу БПЛА уничтожены средствами ПВО. Третий БПЛА был подавлен средствами РЭБ.",
        "2", "1")]
    [InlineData("Дежурными средствами ПВО перехвачены 8 БпЛА. Также, один БПЛА подавлен над территорией Тульской области.", "8", "1")]
    [InlineData("Дежурными средствами ПВО уничтожены 10 и подавлены средствами РЭБ 5 украинских БПЛА.", "10", "5")]
    [InlineData("Дежурными средствами ПВО уничтожены 8 БПЛА, еще 3 подавлены, 2 сбиты над Курской областью.", "10", "3")]
    [InlineData("Дежурными средствами ПВО уничтожены 14 БПЛА над Курской областью, а также уничтожены и подавлены 10 БПЛА над Ростовской.", "24", "")]
    public void Read_Jammed_AreLostAndNotInterceptedWhereTheyAreToldApart(string words, string intercepted, string lost)
    {
        var reading = Assert.Single(Read(words));

        Assert.Equal((intercepted, lost), (reading.Intercepted.ToString(), reading.Lost.ToString() ?? ""));
    }

    [Theory]
    [InlineData("Дежурными средствами ПВО уничтожены 70 БПЛА над территорией Республики Крым, 43 БПЛА над территорией Краснодарского края, 6 БПЛА на",
        "at least 119")]
    [InlineData("Дежурными средствами ПВО уничтожены 36 БПЛА: 17 – над территорией Ростовской области, 12 – над территорией Белгородской области, 3 "
        + "– над", "36")]
    [InlineData("Средствами ПВО уничтожены сорок семь БПЛА над Ростовской и восемь над Краснодарским краем, а также семнадцать", "at least 72")]
    [InlineData("Средствами ПВО уничтожены 9 БПЛА над Курской, по четыре над территориями Брянской и Тульской и по два БПЛА над т", "at least 21")]
    [InlineData("Средствами ПВО уничтожены 2 БПЛА над территорией Тверской области и два БПЛА над территорией Республики Крым.", "4")]
    [InlineData("Пресечена атака 19 БпЛА. Средствами ПВО БПЛА уничтожены над Курской (2 БпЛА) и Брянской (5 БпЛА) областями и над аквато", "19")]
    [InlineData("Средствами ПВО обнаружено 42 БПЛА. Над Крымом девять БПЛА уничтожены, 33 подавлены средствами РЭБ и потерпели круше", "9")]
    [InlineData(" Всего за ночь дежурными средствами ПВО уничтожено 55 украинских БПЛА самоле", "55")]
    public void Read_TextCut_IsAFloorUnlessItsHeadlineStandsBeforeTheCut(string words, string expected) =>
        Assert.Equal(expected, Read(words.PadLeft(PostText.CutAfter, 'я')).Single().Intercepted.ToString());

    [Theory]
    [InlineData("Всего с 20.00 мск 21.12 до 07:00 мск 22.12 дежурными средствами ПВО уничтожено 55 БПЛА.")]
    [InlineData("В ходе налета (с 20 часов 19 декабря до 8 часов 22 декабря) уничтожено 1177 БПЛА, в том числе средствами ПВО сбиты 788 БпЛА.")]
    [InlineData("Главное за день. Средствами ПВО уничтожены три БПЛА.")]
    [InlineData("За прошедшие сутки средствами ПВО уничтожены 143 БПЛА.")]
    [InlineData("За неделю средствами ПВО уничтожены 1 543 БПЛА.")]
    [InlineData("С начала специальной военной операции средствами ПВО уничтожены 99 999 БПЛА.")]
    public void Read_WhatIsToldAgain_IsARecap(string words) => Assert.True(Read(words).Single().IsRecap);

    [Theory]
    [InlineData("в период с 23:00 мск 21 декабря до 7:00 22 декабря", "12-21 23:00 → 12-22 07:00")]
    [InlineData("с 23:30 мск 21.12 до 02:00 мск 22.12", "12-21 23:30 → 12-22 02:00")]
    [InlineData("с 20.00 до 07.00 мск", "12-21 20:00 → 12-22 07:00")]
    [InlineData("с 20.00 мск до полуночи", "12-21 20:00 → 12-22 00:00")]
    [InlineData("в период с 20.00 21 декабря т.г.", "12-21 20:00 → 12-22 08:28")]
    [InlineData("около 23.50 мск", "→ 12-21 23:50")]
    [InlineData("около 23.50 и 00.20 мск", "12-21 23:50 → 12-22 00:20")]
    [InlineData("22 декабря около 06:15 мск и 06:45 мск", "12-22 06:15 → 12-22 06:45")]
    [InlineData("в течение прошедшей ночи", "2025-12-21 → 12-22 08:28")]
    [InlineData("", "→ 12-22 08:28")]
    public void Read_Window_IsMoscowTimeOnTheDayThatIsSaidOrLastPossible(string when, string expected)
    {
        var window = Read($"{when} дежурными средствами ПВО уничтожены два БПЛА.").Single().Window;

        Assert.Equal("Europe/Moscow", window.Zone);
        Assert.Equal(expected, $"{Local(window.Start)} → {Local(window.End)}".TrimStart());
    }

    [Fact]
    public void Read_List_GivesEachPlaceItsOwnNumberAndNoneWhereSeveralShareOne()
    {
        var reading = Read(
            "Дежурными средствами ПВО уничтожены 20 БПЛА: 7 – над территорией **Самарской** **области**, по два – над территориями Курской области и "
            + "акваторией "
            + "Черного моря, 8 – над территориями Московского региона и Калужской области, 1 – над территорией Республики Крым.").Single();

        Assert.Equal(["RU-SAM 7", "RU-KRS 2", "Черное море 2", "UA01 1"], reading.Places.Select(place => $"{place.Place} {place.Count}"));
        Assert.Equal("7 – над территорией **Самарской** **области", reading.Places[0].Words);
    }

    [Fact]
    public void Read_WindowOfATotal_IsNotThatOfTheHeadlineBeforeIt()
    {
        var readings = Read(
            "В течение прошедшей ночи дежурными средствами ПВО уничтожены три БПЛА. Всего с 20.00 мск 21 декабря до 06.00 мск 22 декабря дежурными "
                + "средствами ПВО уничтожены 10 БПЛА.");

        Assert.Equal(
            [("3", false, "2025-12-21 → 12-22 08:28"), ("10", true, "12-21 20:00 → 12-22 06:00")],
            readings.Select(reading => (reading.Intercepted.ToString(), reading.IsRecap,
                $"{Local(reading.Window.Start)} → {Local(reading.Window.End)}")));
    }

    [Theory]
    [InlineData("уничтожены 7 БПЛА. Пять БПЛА сбиты над территорией Брянской области и по одному – над Курской и Тульской.",
        "RU-BRY 5; RU-KRS 1; RU-TUL 1")]
    [InlineData("уничтожены 9 БПЛА: 4 – над Курской областью. 5 БПЛА перехвачены и уничтожены над акваторией Азовского моря.",
        "RU-KRS 4; Азовское море 5")]
    [InlineData("уничтожены 9 БПЛА: 5 – над Московским регионом, в том числе два, летевших на Москву, 4 – уничтожены над Курской областью.",
        "Московский регион 5; RU-KRS 4")]
    [InlineData("уничтожены 4 БПЛА: два – над Курской областью, два – над акваторией Черного моря у побережья Республики Крым.",
        "RU-KRS 2; Черное море 2")]
    [InlineData("уничтожены 5 БПЛА: 3 – над территорией Республики Удмуртия, 2 – над территорией Республики Северная Осетия-Алания.",
        "RU-UD 3; RU-SE 2")]
    [InlineData("уничтожены 6 БПЛА: пять украинских БПЛА ­– над Курской областью, один – над Белгородской.", "RU-KRS 5; RU-BEL 1")]
    [InlineData("уничтожены пять и перехвачены три БПЛА над Воронежской областью, четыре БПЛА – над Курской областью.", "RU-VOR 8; RU-KRS 4")]
    [InlineData("уничтожены 2 БПЛА. Еще один БПЛА уничтожен средствами ПВО над Курской областью.", "RU-KRS 1")]
    [InlineData("уничтожены 3 БПЛА. Пять БПЛА сбиты над Курской областью.", "")]
    [InlineData("уничтожены 22 БПЛА: — над Брянской областью – 12 — над Курской областью – 10", "")]
    [InlineData("уничтожены более 20 БПЛА над Курской областью.", "")]
    [InlineData("уничтожены 57 БПЛА, из них 12 над Крымом.", "UA01 12")]
    [InlineData("уничтожены 57 БПЛА, из них 12 – над Крымом, 5 над акваторией Черного моря.", "UA01 12; Черное море 5")]
    [InlineData("уничтожены 57 БПЛА над Курской областью, в том числе 12 в районе города Курчатова.", "RU-KRS 57")]
    [InlineData("уничтожены 57 БПЛА, из них половина над Крымом.", "")]
    public void Read_Places_AreThoseOfTheListHoweverItGoesOn(string words, string expected) => Assert.Equal(
        expected,
        string.Join("; ", Assert.Single(Read("Дежурными средствами ПВО " + words)).Places.Select(place => $"{place.Place} {place.Count}")));

    [Theory]
    [InlineData("Расчеты ПВО тренируются.")]
    [InlineData("")]
    public void IsAboutAirDefence_WithoutItsPhrase_IsNot(string words) => Assert.False(PostReader.IsAboutAirDefence(new PostText(words)));

    private static string Counts(string words) =>
        string.Join("; ", Read(words).Select(reading => $"{reading.Weapon.Item} {reading.Intercepted}"));

    private static IReadOnlyList<PostReading> Read(string words) =>
        new PostReader(new PostText(words), new DateTimeOffset(2025, 12, 22, 5, 28, 0, TimeSpan.Zero)).Read();

    private static string Local(Moment? moment) => moment switch
    {
        null => "",
        { SaidCase: Moment.SaidOneofCase.Minute } => IanaZone.Get(PostWindows.Zone).WallClock(moment.Minute.ToDateTimeOffset())
            .ToString("MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => moment.Day,
    };
}
