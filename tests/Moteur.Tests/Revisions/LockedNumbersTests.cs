using CsCheck;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Tests.Revisions;

public class LockedNumbersTests
{
    [Theory]
    [InlineData("12 + + 13", "12 12A 12B 13")]
    [InlineData("12 12A + 13", "12 12A 12B 13")]
    [InlineData("12 + 12A 13", "12 A12A 12A 13")]
    [InlineData("12 + + 12A", "12 A12A B12A 12A")]
    [InlineData("12A + 12B", "12A 12AA 12B")]
    [InlineData("A12A + B12A", "A12A AB12A B12A")]
    [InlineData("+ + 1 2", "A1 B1 1 2")]
    [InlineData("19 20 + +", "19 20 21 22")]
    [InlineData("20A +", "20A 21")]
    [InlineData("12Z + 13", "12Z 12ZA 13")]
    [InlineData("12H + + 13", "12H 12J 12K 13")]
    [InlineData("1.4 + 1.5", "1.4 1.4A 1.5")]
    [InlineData("7 + 3 8", "7 7A 3 8")]
    [InlineData("+", "1")]
    public void New_scenes_take_a_number_between_their_neighbours(string script, string expected) =>
        string.Join(' ', LockedNumbers.Give([.. script.Split(' ').Select(n => n == "+" ? (null, Number("1")) : ((SceneNumber?)Number(n), Number("1")))]))
            .ShouldBe(expected);

    [Fact]
    public void The_number_that_the_script_gives_a_new_scene_stands_when_it_fits()
    {
        (SceneNumber?, SceneNumber)[] scenes =
            [(Number("12"), Number("12")), (null, Number("12C")), (Number("13"), Number("13")), (null, Number("12D")), (Number("14"), Number("14")), (null, Number("60"))];

        LockedNumbers.Give(scenes).Select(n => $"{n}").ShouldBe(["12", "12C", "13", "13A", "14", "15"]);
    }

    [Fact]
    public void Any_scenes_added_anywhere_leave_the_numbers_unique_and_in_order() => Gen.Int[0, 3].Array[1, 12].Array[1, 4].Sample(rounds =>
    {
        var numbers = new List<SceneNumber> { Number("1"), Number("2"), Number("3") };
        foreach (var added in rounds)
        {
            var script = new List<(SceneNumber?, SceneNumber)>();
            for (var i = 0; i < numbers.Count; i++)
            {
                script.AddRange(Enumerable.Repeat(((SceneNumber?)null, Number("1")), i < added.Length ? added[i] : 0));
                script.Add((numbers[i], numbers[i]));
            }

            var given = LockedNumbers.Give(script);
            numbers.ShouldBeSubsetOf(given);
            numbers = [.. given];
        }

        numbers.Select(n => $"{n}".ToUpperInvariant()).ShouldBeUnique();
        var short0 = numbers.Where(n => $"{n}".Length < 10).ToList();
        short0.ShouldBe(short0.Order());
    });

    [Fact]
    public void Colours_follow_the_industrys_order_then_come_again()
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("fr");
        Enumerable.Range(0, 11).Select(n => $"{RevisionColours.Paper(n)}").ShouldBe(
            ["blanc", "bleu", "rose", "jaune", "vert", "or", "chamois", "saumon", "cerise", "2e bleu", "2e rose"]);
        RevisionColours.Paper(17).ShouldBe(new(RevisionColour.Blue, 3));
        RevisionColour[] own = [RevisionColour.White, RevisionColour.Pink, RevisionColour.Blue];
        Enumerable.Range(0, 5).Select(n => RevisionColours.Paper(n, own).Colour).ShouldBe([.. own, RevisionColour.Pink, RevisionColour.Blue]);
        RevisionColours.Check(own).ShouldBeNull();
        RevisionColours.Check([RevisionColour.Pink, RevisionColour.Pink]).ShouldNotBeNull();
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
        $"{RevisionColours.Paper(9)}".ShouldBe("second blue");
    }

    private static SceneNumber Number(string text) => SceneNumber.TryParse(text, out var number) ? number : throw new ArgumentException(text);
}
