using System.Globalization;
using Moteur.Productions;

namespace Moteur.Tests.Productions;

public class DateRunsTests
{
    [Fact]
    public void Dates_are_read_by_runs_whatever_their_order()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        DateOnly[] dates = [new(2028, 1, 2), new(2027, 12, 24), new(2027, 12, 31), new(2028, 1, 1), new(2027, 12, 24)];
        DateRuns.Of(dates).Select(r => r.ToString()).ShouldBe(["ven. 24 décembre 2027", "ven. 31 décembre 2027 – dim. 2 janvier 2028"]);
    }

    [Fact]
    public void A_run_within_a_year_names_the_year_once()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        DateRuns.Of([new(2027, 5, 24), new(2027, 5, 25)]).ShouldHaveSingleItem().ToString().ShouldBe("Mon 24 May – Tue 25 May 2027");
    }
}
