using System.Globalization;
using System.Text;
using Moteur.Breakdown;
using Moteur.Formats;

namespace Moteur.Tests.Formats;

public class BadFilesTests
{
    private const string Script = "INT. CAFÉ – NUIT\n\nÉlodie entre.\n\nÉLODIE\nDéjà fermé ?\n";
    private const string Start = """<?xml version="1.0"?><FinalDraft Version="1"><Content><Paragraph Type="Scene Heading"><Text>INT. A - JOUR</Text></Paragraph>""";

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "an empty file", [], "Import_Empty" },
        { "blank lines only", Utf8("\uFEFF \n\n\t\n"), "Import_Empty" },
        { "a shopping list", Utf8("- lait\n- pain\n- 6 œufs\n"), "Import_NoScene" },
        { "a video", [0, 0, 0, 0x18, .. Utf8("ftypmp42"), .. Enumerable.Range(0, 5000).Select(i => (byte)(i * 31))], "Import_Binary" },
        { "a Word document", [.. Utf8("PK\u0003\u0004"), .. Utf8("....word/document.xml")], "Import_OtherFormat" },
        { "an old Word document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "Import_OtherFormat" },
        { "rich text", Utf8(@"{\rtf1\ansi INT. CUISINE}"), "Import_OtherFormat" },
        { "a web page", Utf8("<!DOCTYPE html><html><body>INT. CUISINE</body></html>"), "Import_OtherFormat" },
        { "an archive", [.. Utf8("PK\u0003\u0004"), .. new byte[100]], "Import_Archive" },
        { "another kind of XML", Utf8("<?xml version='1.0'?><svg><g/></svg>"), "Import_XmlNotFdx" },
        { "a truncated FDX", Utf8(Start), "Import_FdxTruncated" },
        { "an FDX cut inside a word", Utf8(Start[..^30]), "Import_FdxTruncated" },
        { "an FDX with a stray mark", Utf8(Start + "<Paragraph & ></Content></FinalDraft>"), "Import_FdxBroken" },
        { "an external entity", Utf8("""<?xml version="1.0"?><!DOCTYPE FinalDraft [<!ENTITY x SYSTEM "file:///etc/passwd">]><FinalDraft><Content>&x;</Content></FinalDraft>"""), "Import_FdxEntities" },
        { "an entity bomb", Utf8("""<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><FinalDraft>&b;</FinalDraft>"""), "Import_FdxEntities" },
        { "a hundred thousand elements deep", Utf8("<FinalDraft>" + string.Concat(Enumerable.Repeat("<a>", 100_000))), "Import_FdxTooDeep" },
        { "an FDX without a heading", Utf8("<FinalDraft><Content><Paragraph Type='Action'><Text>Rien.</Text></Paragraph></Content></FinalDraft>"), "Import_NoScene" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Each_bad_file_gets_one_sentence_in_both_languages(string what, byte[] file, string key)
    {
        var problem = Import(file, $"{what}.fdx").Problem.ShouldNotBeNull();

        problem.Key.ShouldBe(key);
        var said = new[] { "fr", "en" }.Select(language => In(language, () => problem.ToString())).ToList();
        said[0].ShouldNotBe(said[1]);
        said.ShouldAllBe(s => s != key && !s.Contains('{') && s.EndsWith('.'));
    }

    [Theory]
    [InlineData("INT. CUISINE - JOUR, et la suite de la phrase sans fin ", 320_000, "Import_TooLarge")]
    [InlineData("A\r\n", 500_000, "Import_TooComplex")]
    [InlineData("INT. A - JOUR\n\n", 20_000, "Import_TooComplex")]
    [InlineData("<a/>", 3_000_000, "Import_FdxTooDeep")]
    public void What_is_larger_than_any_script_is_refused_before_it_takes_all_memory(string piece, int times, string key)
    {
        var file = Utf8((piece == "<a/>" ? "<FinalDraft>" : "") + string.Concat(Enumerable.Repeat(piece, times)));

        Import(file, "a.txt").Problem!.Key.ShouldBe(key);
    }

    [Fact]
    public void A_file_of_200_MB_is_refused_unread_and_an_endless_one_at_the_limit()
    {
        using var large = new CountingStream(200L * 1024 * 1024, seekable: true);
        using var endless = new CountingStream(long.MaxValue, seekable: false);

        ScriptImporter.Import(large, "a.pdf", TestContext.Current.CancellationToken).Problem!.Key.ShouldBe("Import_TooLarge");
        ScriptImporter.Import(endless, "a.pdf", TestContext.Current.CancellationToken).Problem!.Key.ShouldBe("Import_TooLarge");

        large.Given.ShouldBe(0);
        endless.Given.ShouldBeLessThan(ScriptImporter.LargestFile + 100_000);
    }

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("utf-16", null)]
    [InlineData("utf-16BE", null)]
    [InlineData("windows-1252", "Windows-1252")]
    [InlineData("macintosh", "Mac Roman")]
    public void Accents_survive_whatever_wrote_the_text(string encoding, string? warned)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var writer = Encoding.GetEncoding(encoding);
        var text = Script + "\nIl est très tard, ça ferme : même le bar.\n";

        var script = Import([.. writer.GetPreamble(), .. writer.GetBytes(text)], "café_noir.fountain").Value;

        script.Scenes[0].Set.ShouldBe("CAFÉ");
        script.Roles.ShouldHaveSingleItem().Name.ShouldBe("ÉLODIE");
        script.Script.Title.ShouldBe("café noir");
        script.Warnings.Where(w => w.Problem.Key == "Import_EncodingGuessed").Select(w => w.Problem.Args[0]).FirstOrDefault().ShouldBe(warned);
    }

    [Fact]
    public void Accents_written_apart_ligatures_and_unseen_marks_change_no_name()
    {
        var text = ("\u200B" + Script.Replace("É", "E\u0301").Replace("é", "e\u0301") + "\nLe conﬂit ﬁnit sous­ la pluie\u2060.\n").ReplaceLineEndings("\r");

        var script = Import(Utf8(text), "a.txt").Value;

        (script.Scenes[0].Set, script.Roles[0].Name).ShouldBe(("CAFÉ", "ÉLODIE"));
        script.Scenes[0].Text!.Paragraphs[^1].Text.ShouldBe("Le conflit finit sous la pluie.");
    }

    [Fact]
    public void An_encoding_that_an_FDX_declares_is_believed()
    {
        var fdx = Import(CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15")!.GetBytes(Start.Replace("\"?>", "\" encoding='ISO-8859-15'?>").Replace("INT. A", "INT. CHŒUR À 5 €") + "</Content></FinalDraft>"), "a.fdx").Value;

        fdx.Scenes[0].Set.ShouldBe("CHŒUR À 5 €");
        fdx.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void UTF_16_without_its_mark_is_recognised() =>
        Import(Encoding.Unicode.GetBytes(Script), "a.txt").Value.Scenes[0].Set.ShouldBe("CAFÉ");

    [Fact]
    public void Characters_that_no_database_takes_are_left_out()
    {
        var fdx = """<FinalDraft><Content><Paragraph Type="Scene Heading"><Text>INT. A&#0; - JOUR</Text></Paragraph><Paragraph Type="Action"><Text>Une&#x1F; clé&#xD800;.</Text></Paragraph></Content></FinalDraft>""";

        Import(Utf8(fdx), "a.fdx").Value.Scenes[0].Text!.Paragraphs.Select(p => p.Text).ShouldBe(["INT. A - JOUR", "Une clé."]);
        Import(Encoding.Unicode.GetBytes("\uFEFF" + Script + "\0\u0001Fin.\n"), "a.txt").Value.Scenes[0].Text!.Paragraphs[^1].Text.ShouldEndWith("Fin.");
    }

    [Fact]
    public void A_name_never_decides_what_a_file_is() => Import(Utf8(Script), "script.pdf").Value.Scenes.Count.ShouldBe(1);

    private static Result<ImportedScript> Import(byte[] file, string name) =>
        ScriptImporter.Import(file, name, TestContext.Current.CancellationToken);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string In(string language, Func<string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>Gives blanks without holding them, and counts what was taken.</summary>
    private sealed class CountingStream(long length, bool seekable) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => seekable;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
