using System.Globalization;
using System.Net;
using Moteur.CallSheets;
using Moteur.Documents;
using Moteur.Documents.Scheduling;
using Moteur.Documents.Shared;

namespace Moteur.Tests.Documents;

public class DocumentsTests
{
    private readonly FictionalShoot _shoot = new();

    public DocumentsTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public async Task A_call_sheet_holds_what_the_crew_looks_for()
    {
        var html = await Sheet(1);
        html.ShouldStartWith("<!DOCTYPE html>");
        html.ShouldContain("<html lang=\"fr\">");
        foreach (var words in new[]
        {
            "La Lanterne", "Feuille de service n°\u00A01", "lundi 1er mars 2027", "Jour 1 / 12", "Aude Kerleau", "06 39 98 20 01", "15 SAMU", "112",
            "Hôpital de la Pointe", "Lever du soleil", "PHARE DE KERMOR", "Route du Phare", "INT NUIT", "Yann remonte", "1 5/8", "12\u00A0h\u00A030",
            "mineur·e\u00A0: responsable des enfants", "Pêcheurs", "Filets de pêche ×\u00A06", "Cascade", "Besoins par département", "Prévisions des jours suivants", "version 1",
        })
        {
            html.ShouldContain(words);
        }
    }

    [Fact]
    public async Task A_minors_surname_is_on_no_paper()
    {
        foreach (var html in new[] { await Sheet(1), await Decoded(DocumentRenderer.ScheduleAsync(Plan)), await Decoded(DocumentRenderer.DayOutOfDaysAsync(Plan)) })
        {
            html.ShouldContain("Zoé");
            html.ShouldNotContain("Garrec");
            html.ShouldNotContain("Quentel");
        }
    }

    [Fact]
    public async Task An_english_call_sheet_is_english_throughout()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var html = await Sheet(1);
        html.ShouldContain("<html lang=\"en\">");
        html.ShouldContain("Call sheet no. 1");
        html.ShouldContain("Monday 1 March 2027");
        html.ShouldNotContain("Séquences");
    }

    [Fact]
    public async Task Every_label_exists_in_both_languages()
    {
        foreach (var language in new[] { "fr", "en" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            foreach (var html in new[] { await Sheet(1), await Sheet(8), await Sheet(11), await DocumentRenderer.ScheduleAsync(Plan), await DocumentRenderer.DayOutOfDaysAsync(Plan) })
            {
                var body = html[html.IndexOf("<body", StringComparison.Ordinal)..];
                System.Text.RegularExpressions.Regex.IsMatch(body, ">[^<]*[A-Z][a-z]+_[A-Z][A-Za-z]+").ShouldBeFalse(language);
            }
        }
    }

    [Fact]
    public async Task The_paper_needs_nothing_from_elsewhere_and_no_script()
    {
        var html = await Sheet(1);
        System.Text.RegularExpressions.Regex.Matches(html, @"https?://[^\s""']*").Select(m => m.Value)
            .ShouldAllBe(link => link.StartsWith("https://www.openstreetmap.org/?mlat=", StringComparison.Ordinal), "the map of a place, for who follows it");
        System.Text.RegularExpressions.Regex.IsMatch(html, @"<(img|link|iframe|object|embed|video|audio|source|use)\b|\bsrc=|@import|url\((?!data:)").ShouldBeFalse();
        html.ShouldNotContain("<script");
        html.ShouldNotContain(" style=");
        PaperStyle.ContentSecurityPolicy.ShouldStartWith("default-src 'none'");
    }

    [Fact]
    public async Task A_sheet_read_on_a_screen_takes_its_fonts_from_the_server_and_a_shared_one_says_its_version()
    {
        var paper = _shoot.Paper(8);
        var print = await DocumentRenderer.CallSheetAsync(paper);
        var shared = WebUtility.HtmlDecode(await DocumentRenderer.SharedCallSheetAsync(paper, new("/f/x/pdf", new(2027, 3, 28, 9, 5, 0))));
        shared.Length.ShouldBeLessThan(print.Length / 2);
        shared.ShouldContain("url(/papers/source-sans-3-latin-400-normal.woff2?");
        shared.ShouldContain("<strong>Version 1</strong> · à jour au ven. 26 février 2027 à 18\u00A0h\u00A030");
        shared.ShouldContain("href=\"/f/x/pdf\"");
        shared.ShouldContain("jusqu’au dim. 28 mars 2027 à 9\u00A0h\u00A005");
        shared.ShouldContain("tel:0639982001");
        shared.ShouldNotContain("<script");
        print.ShouldNotContain("/papers/");
        PaperStyle.Font("source-sans-3-latin-400-normal.woff2").ShouldNotBeNull();
        PaperStyle.Font("../paper.css").ShouldBeNull();
        (await DocumentRenderer.CallSheetAsync(paper, Moteur.Documents.CallSheets.PaperView.Draft)).ShouldContain("Brouillon");
    }

    [Fact]
    public async Task Hours_after_midnight_say_so()
    {
        var html = await Sheet(8);
        html.ShouldContain("<sup class=\"next\" aria-label=\"lendemain\">+1</sup>");
        html.ShouldContain("le lendemain, jeu. 11 mars");
        (await Sheet(1)).ShouldNotContain("+1</sup>");
    }

    [Fact]
    public async Task A_day_without_a_scene_says_where_scenes_come_from()
    {
        var day = _shoot.Schedule.Days[0] with { Scenes = [], RoleIds = [], Eighths = new(0), Minutes = 0 };
        var paper = CallSheetPaper.Of(_shoot.Sources, day, null, FictionalShoot.AsOf, FictionalShoot.Paris);
        WebUtility.HtmlDecode(await DocumentRenderer.CallSheetAsync(paper)).ShouldContain("Aucune séquence n’est placée ce jour");
    }

    [Theory]
    [InlineData("L'école d'en face - cour", "L’école d’en face – cour", "L’école d’en face – cour")]
    [InlineData("Attention : « moteur » !", "Attention\u00A0: «\u00A0moteur\u00A0»\u00A0!", "Attention : « moteur » !")]
    [InlineData("arc-en-ciel, 12-14, -3 °C", "arc-en-ciel, 12-14, -3 °C", "arc-en-ciel, 12-14, -3 °C")]
    [InlineData("Urgences, 01 99 00 15 00", "Urgences, 01\u00A099\u00A000\u00A015\u00A000", "Urgences, 01\u00A099\u00A000\u00A015\u00A000")]
    [InlineData("ROCK 'N' ROLL", "ROCK 'N’ ROLL", "ROCK 'N’ ROLL")]
    public void What_is_typed_is_set_as_a_printer_would(string typed, string french, string english)
    {
        Typography.Set(typed).ShouldBe(french);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Typography.Set(typed).ShouldBe(english);
    }

    [Fact]
    public async Task What_people_type_is_text_and_never_markup()
    {
        var day = _shoot.Schedule.Days[0];
        var sheet = CallSheetDefaults.Sheet(CallSheetId.New(), day.Id, day.Kind, day.Minutes);
        sheet.Notes = "<img src=x onerror=alert(1)>";
        var html = await Decoded(DocumentRenderer.CallSheetAsync(_shoot.Paper(1, sheet)), decode: false);
        html.ShouldNotContain("<img");
        html.ShouldContain("&lt;img");
    }

    [Fact]
    public async Task The_plan_shows_every_day_its_scenes_and_the_rest_between_weeks()
    {
        var html = await Decoded(DocumentRenderer.ScheduleAsync(Plan));
        html.ShouldContain("Jours\u00A0: 12 · Séquences\u00A0: 48");
        html.ShouldContain("sam. 6 mars – dim. 7 mars · repos");
        html.ShouldContain("Semaine 3");
        html.ShouldContain("J12");
        html.ShouldContain("EXT CRÉPUSCULE");
        html.ShouldContain("8\u00A0h\u00A010 de tournage prévues");
    }

    [Fact]
    public async Task A_holiday_in_the_shoot_is_named()
    {
        var spring = new FictionalShoot(12, new(2027, 3, 22));
        var html = await Decoded(DocumentRenderer.ScheduleAsync(new(spring.Production, spring.Schedule, 1, FictionalShoot.PrintedOn)));
        html.ShouldContain("repos · Lundi de Pâques");
    }

    [Fact]
    public async Task A_long_shoot_spreads_its_days_over_several_tables_with_totals_on_the_last()
    {
        var shoot = new FictionalShoot(70);
        var html = await Decoded(DocumentRenderer.DayOutOfDaysAsync(new(shoot.Production, shoot.Schedule, 1, FictionalShoot.PrintedOn)));
        html.Split("<table").Length.ShouldBe(4);
        html.Split(">Att.<").Length.ShouldBe(2);
        html.ShouldContain("Jours 61 à 70");
    }

    [Fact]
    public async Task A_plan_without_any_day_is_still_a_paper()
    {
        var empty = new Moteur.Scheduling.Schedule([], [], [], []);
        (await DocumentRenderer.ScheduleAsync(new(_shoot.Production, empty, 1, FictionalShoot.PrintedOn))).ShouldContain("</html>");
        (await DocumentRenderer.DayOutOfDaysAsync(new(_shoot.Production, empty, 1, FictionalShoot.PrintedOn))).ShouldContain("</html>");
    }

    private SchedulePaper Plan => new(_shoot.Production, _shoot.Schedule, 3, FictionalShoot.PrintedOn);

    private Task<string> Sheet(int day) => Decoded(DocumentRenderer.CallSheetAsync(_shoot.Paper(day)));

    private static async Task<string> Decoded(Task<string> html, bool decode = true) => decode ? WebUtility.HtmlDecode(await html) : await html;
}
