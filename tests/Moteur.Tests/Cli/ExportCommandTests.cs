namespace Moteur.Tests.Cli;

public class ExportCommandTests
{
    [Theory]
    [InlineData("fdx", "<FinalDraft")]
    [InlineData("FOUNTAIN", "Title: PLEINE MER")]
    [InlineData("sex", "SSI*")]
    public async Task A_script_is_written_in_the_format_asked_for_and_read_again(string format, string begins)
    {
        using var folder = new ScratchFolder();
        var file = folder[$"mer.{format.ToLowerInvariant()}"];
        await File.WriteAllTextAsync(file, "une version d’avant", TestContext.Current.CancellationToken);

        var answer = await CommandLine.RunAsync("export", CommandLine.Sample, "--to", format, "-o", file, "--lang", "fr");

        (answer.Code, answer.Error).ShouldBe((0, ""));
        answer.Out.ShouldContain("PLEINE MER – Séquences : 21");
        answer.Out.ShouldContain(file);
        folder.Files.Length.ShouldBe(1);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldContain(begins);
        (await CommandLine.RunAsync("import", file, "--lang", "fr")).Out.ShouldContain("Séquences : 21");
    }

    [Fact]
    public async Task What_cannot_be_read_or_written_is_said_in_one_sentence_and_leaves_nothing()
    {
        using var folder = new ScratchFolder();
        var unread = await CommandLine.RunAsync("export", folder["rien.fdx"], "--to", "fdx", "-o", folder["b.fdx"], "--lang", "fr");
        (unread.Code, unread.ErrorLines.Length).ShouldBe((3, 1));
        unread.Error.ShouldContain("n’existe pas");

        var nowhere = await CommandLine.RunAsync("export", CommandLine.Sample, "--to", "fdx", "-o", folder["nulle/part.fdx"], "--lang", "fr");
        (nowhere.Code, nowhere.ErrorLines.Length).ShouldBe((1, 1));
        nowhere.Error.ShouldContain("n’existe pas : créez-le");

        var onFolder = await CommandLine.RunAsync("export", CommandLine.Sample, "--to", "fdx", "-o", folder.Path, "--lang", "fr");
        (onFolder.Code, onFolder.ErrorLines.Length).ShouldBe((1, 1));
        onFolder.Error.ShouldContain("est un dossier");
        folder.Files.ShouldBeEmpty();
    }
}
