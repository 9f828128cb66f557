using System.Diagnostics;
using System.Text;
using Moteur.Breakdown;
using Moteur.Breakdown.Tables;
using Moteur.Formats;
using Moteur.Formats.Tables;
using Moteur.Formats.Xlsx;
using Moteur.Scripts;
using Moteur.Tests.Formats.RoundTrips;

namespace Moteur.Tests.Formats.Fuzz;

/// <summary>
/// Every importer over real files that were damaged, for about three seconds each: whatever the bytes, a script, tables, or one
/// sentence; never an exception, a wait or a heap of memory. <c>MOTEUR_FUZZ_SECONDS</c> gives them longer.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const long MostMemory = 1L << 30;

    private static readonly TimeSpan LongestFile = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(
        double.TryParse(Environment.GetEnvironmentVariable("MOTEUR_FUZZ_SECONDS"), System.Globalization.CultureInfo.InvariantCulture, out var seconds) ? seconds : 3);

    public static TheoryData<string> Kinds => ["fountain", "fdx", "pdf", "sex", "xlsx", "csv"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Damaged_files_give_a_result_or_one_sentence_in_time_and_within_memory(string kind)
    {
        var files = Files(kind);
        var watch = Stopwatch.StartNew();
        var (read, refused, slowest) = (0, new Dictionary<string, int>(StringComparer.Ordinal), TimeSpan.Zero);
        for (var seed = 1; watch.Elapsed < Time; seed++)
        {
            var file = new Mutation(seed).Of(files[seed % files.Count], files[(seed + 1) % files.Count]);
            var start = watch.Elapsed;
            var (problem, memory) = Import(kind, file, seed);
            var took = watch.Elapsed - start;
            slowest = took > slowest ? took : slowest;
            took.ShouldBeLessThan(LongestFile, $"{kind}, seed {seed}");
            memory.ShouldBeLessThan(MostMemory, $"{kind}, seed {seed}");
            if (problem is null)
            {
                read++;
            }
            else
            {
                problem.ToString().ShouldNotBe(problem.Key);
                refused[problem.Key] = refused.GetValueOrDefault(problem.Key) + 1;
            }
        }

        output.WriteLine($"{kind}: {read} read, {string.Join(", ", refused.Select(r => $"{r.Value} {r.Key}"))}; slowest {slowest.TotalMilliseconds:0} ms");
    }

    private static (Problem? Problem, long Memory) Import(string kind, byte[] file, int seed)
    {
        var before = GC.GetTotalMemory(false);
        try
        {
            Problem? problem;
            if (kind is "xlsx" or "csv")
            {
                var tables = TableFile.Read(file, TestContext.Current.CancellationToken);
                problem = tables.Problem ?? tables.Value.Select(Use).FirstOrDefault(p => p is not null);
            }
            else
            {
                problem = ScriptImporter.Import(file, $"a.{kind}", TestContext.Current.CancellationToken).Problem;
            }

            return (problem, GC.GetTotalMemory(false) - before);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            var kept = Path.Combine(Path.GetTempPath(), $"moteur-fuzz-{kind}-{seed}");
            File.WriteAllBytes(kept, file);
            throw new InvalidOperationException($"{kind}, seed {seed}, kept as {kept}", bug);
        }
    }

    /// <summary>What becomes of a table that was read: shown, imported into a breakdown, made a script.</summary>
    private static Problem? Use(Table table)
    {
        var view = TableView.Of(table);
        var uses = view.Columns.Select(c => c.Use).ToList();
        var plan = TablePlan.Of(table, view.Headings, uses, new([], [], []), overwrite: true, isProgramme: true);
        var script = ScriptImporter.Import(table, view.Headings, uses, "a.xlsx");
        return plan.Problem ?? script.Problem;
    }

    private static List<byte[]> Files(string kind)
    {
        var script = RealScripts.Read("samples/pleine-mer.fountain");

        // A long PDF takes two seconds whole: the short one gives more damage in the same time.
        string[] names = kind switch { "fountain" or "fdx" => ["Brick-and-Steel", "Big-Fish"], "pdf" => ["Brick-and-Steel"], _ => [] };
        List<byte[]> real = [.. names.Select(n => File.ReadAllBytes(Corpora.Path($"{n}.{kind}")))];
        List<byte[]> own = kind switch
        {
            "xlsx" => [Workbook(script)],
            "csv" => ["N°;Rubrique;Durée;Intervenants;Plateau\r\n1;\"Générique; début\";0:30;Anne;A\r\n2;Météo;1'15;;B\r\n"u8.ToArray(), Encoding.Unicode.GetBytes("Scene,Set,D/N\n1,\"A \"\"B\"\"\",DAY\n")],
            "pdf" => [],
            _ => [RealScripts.Written((stream, content) => ScriptExport.Write(stream, content, Enum.Parse<ScriptFileFormat>(kind, true)), ScriptContent.Of(script))],
        };
        return [.. own, .. real];
    }

    private static byte[] Workbook(ImportedScript script)
    {
        using var file = new MemoryStream();
        PaperWorkbook.WriteBreakdown(file, "Pleine mer", new(new([.. script.Scenes.Select(s => SceneLine.Of(s))], [.. script.Roles.Select(RoleLine.Of)], []), [], []));
        return file.ToArray();
    }
}
