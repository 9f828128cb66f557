using Moteur.Breakdown;
using Moteur.Formats;
using Moteur.Scripts;

namespace Moteur.Tests.Formats.RoundTrips;

/// <summary>Scripts to be written and read again: real ones, ours, and the labelled scenes; and what both readings must share.</summary>
internal static class RealScripts
{
    public static readonly string[] Names =
    [
        "Big-Fish.fountain", "Big-Fish.fdx", "Big-Fish.pdf", "Brick-and-Steel.fountain", "Brick-and-Steel.fdx", "Brick-and-Steel.pdf",
        "samples/pleine-mer.fountain", "benchmarks/labelled/dev/nuit-blanche.fountain", "benchmarks/labelled/dev/the-orchard.fountain",
        "benchmarks/labelled/dev/la-moisson.fountain", "benchmarks/labelled/dev/double-shift.fountain",
    ];

    public static ImportedScript Read(string name) => Read(
        File.ReadAllBytes(name.Contains('/', StringComparison.Ordinal) ? Path.Combine(Repository.Folder, name) : Corpora.Path(name)), name);

    public static ImportedScript Read(byte[] file, string name)
    {
        var read = ScriptImporter.Import(file, Path.GetFileName(name), TestContext.Current.CancellationToken);
        read.Problem.ShouldBeNull();
        return read.Value;
    }

    public static byte[] Written(Action<Stream, ScriptContent> write, ScriptContent script)
    {
        using var file = new MemoryStream();
        write(file, script);
        return file.ToArray();
    }

    /// <summary>
    /// A scene's paragraphs, one a line, as a file can tell them apart: no blanks at the ends, cues in capitals, and, since Fountain has no
    /// other way, the lines of a speech as one paragraph.
    /// </summary>
    public static string Told(Scene scene)
    {
        var lines = new List<string>();
        var before = ParagraphKind.Note;
        foreach (var p in scene.Text!.Paragraphs)
        {
            var goesOn = p.Kind == ParagraphKind.Dialogue && before == ParagraphKind.Dialogue;
            lines.Add($"{(goesOn ? "" : $"{p.Kind}{(p.Dual ? "²" : "")} ")}{(p.Kind == ParagraphKind.Character ? p.Text.ToUpperInvariant() : p.Text).Trim()}");
            before = p.Kind;
        }

        return string.Join('\n', lines);
    }
}
