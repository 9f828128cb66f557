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
        html.ShouldNotContain("http://");
        html.ShouldNotContain("https://");
        html.ShouldNotContain("<script");
        html.ShouldNotContain(" style=");
        PaperStyle.ContentSecurityPolicy.ShouldStartWith("default-src 'none'");
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
