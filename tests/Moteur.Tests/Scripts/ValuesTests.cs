using CsCheck;
using Moteur.Scripts;

namespace Moteur.Tests.Scripts;

public class ValuesTests
{
    private static readonly Gen<SceneNumber> Numbers =
        Gen.Char["0129ABab.-"].Array[1, 8].Select(c => new string(c)).Where(t => SceneNumber.TryParse(t, out _))
            .Select(t => SceneNumber.TryParse(t, out var number) ? number : default);

    [Fact]
    public void Any_length_in_eighths_prints_and_reads_back() =>
        Gen.Int[0, 100_000].Sample(count =>
        {
            var length = new Eighths(count);
            Eighths.TryParse(length.ToString(), out var read).ShouldBeTrue();
            read.ShouldBe(length);
        });

    [Fact]
    public void Any_two_scene_numbers_have_one_order() =>
        Gen.Select(Numbers, Numbers, Numbers).Sample((a, b, c) =>
        {
            Math.Sign(a.CompareTo(b)).ShouldBe(-Math.Sign(b.CompareTo(a)));
            if (a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0)
            {
                a.CompareTo(c).ShouldBeLessThanOrEqualTo(0);
            }
        });

    [Fact]
    public void Scene_numbers_are_sorted_as_the_trade_reads_them()
    {
        string[] written = ["12", "5", "4A", "4", "12A", "B12", "A12", "12AA", "AB12", "A12A", "1.10", "1.2", "11B"];

        var sorted = written.Select(t => SceneNumber.TryParse(t, out var number) ? number : default).Order().Select(n => n.ToString());

        sorted.ShouldBe(["1.2", "1.10", "4", "4A", "5", "11B", "A12", "AB12", "B12", "12", "A12A", "12A", "12AA"]);
    }

    [Theory]
    [InlineData("Elle entre dans la pièce et pose son sac sur la table. INT. CUISINE - NUIT", ScriptLanguage.French)]
    [InlineData("She enters the room and puts her bag on the table. INT. KITCHEN - NIGHT", ScriptLanguage.English)]
    [InlineData("", ScriptLanguage.French)]
    public void The_language_is_told_from_small_words(string text, ScriptLanguage language) => LanguageOf.Of([text]).ShouldBe(language);
}
