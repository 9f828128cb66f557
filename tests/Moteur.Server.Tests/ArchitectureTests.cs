using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NetArchTest.Rules;

namespace Moteur.Server.Tests;

/// <summary>Keeps the arrows between projects, and between the domains of the trade, as <c>docs/architecture.md</c> draws them.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Projects =
        ["Moteur", "Moteur.Formats", "Moteur.Optimiser", "Moteur.Documents", "Moteur.Server", "Moteur.Client", "Moteur.Cli"];

    [Theory]
    [InlineData("Moteur", "")]
    [InlineData("Moteur.Formats", "Moteur")]
    [InlineData("Moteur.Optimiser", "Moteur")]
    [InlineData("Moteur.Documents", "Moteur")]
    [InlineData("Moteur.Client", "Moteur")]
    [InlineData("Moteur.Server", "Moteur Moteur.Formats Moteur.Optimiser Moteur.Documents")]
    [InlineData("Moteur.Cli", "Moteur Moteur.Formats Moteur.Optimiser Moteur.Documents")]
    public void A_project_uses_only_those_below_it(string project, string allowed)
    {
        var used = Load(project).GetReferencedAssemblies().Select(a => a.Name!).Where(Projects.Contains);
        used.Except(allowed.Split(' ')).ShouldBeEmpty();
    }

    [Fact]
    public void The_trade_uses_no_framework()
    {
        // The runtime's own libraries, less those that reach files, networks and processes.
        string[] outside = ["System.IO.FileSystem", "System.Net", "System.Diagnostics.Process", "System.Console", "Microsoft."];
        Load("Moteur").GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => outside.Any(o => name.StartsWith(o, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_trade_reads_no_clock_no_environment_and_no_chance()
    {
        string[] impure =
        [
            "System.DateTime.get_Now",
            "System.DateTime.get_UtcNow",
            "System.DateTime.get_Today",
            "System.DateTimeOffset.get_Now",
            "System.DateTimeOffset.get_UtcNow",
            "System.TimeZoneInfo.get_Local",
            "System.Random.get_Shared",
            "System.Guid.NewGuid",
            "System.Environment.GetEnvironmentVariable",
            "System.Environment.get_MachineName",
        ];
        var called = Calls("Moteur").ToList();
        called.Intersect(impure).ShouldBeEmpty();
        called.Where(c => c.StartsWith("System.IO.File", StringComparison.Ordinal) || c.StartsWith("System.IO.Directory", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    // Productions, Scripts, People, Rules and Locations may be used by all; the others follow the order of the day's work.
    [Theory]
    [InlineData("Productions", "Breakdown Scheduling CallSheets Journal Locations Rules Scripts Papers")]
    [InlineData("Scripts", "Breakdown Scheduling CallSheets Journal Locations Rules Papers")]
    [InlineData("People", "Breakdown Scheduling CallSheets Journal Locations Rules Scripts Papers")]
    [InlineData("Rules", "Breakdown Scheduling CallSheets Journal Locations Papers")]
    [InlineData("Locations", "Breakdown Scheduling CallSheets Journal Papers")]
    [InlineData("Breakdown", "Scheduling CallSheets Journal Recommendations Papers")]
    [InlineData("Scheduling", "Breakdown CallSheets Journal Recommendations Papers")]
    [InlineData("Recommendations", "CallSheets Journal Papers")]
    [InlineData("CallSheets", "Journal Recommendations Papers")]
    [InlineData("Papers", "Journal")]
    [InlineData("Journal", "Breakdown Scheduling CallSheets Locations Rules Scripts Papers")]
    public void A_domain_uses_only_those_before_it(string domain, string later)
    {
        var forbidden = later.Split(' ').Select(l => $"Moteur.{l}").ToArray();
        var result = Types.InAssembly(Load("Moteur"))
            .That().ResideInNamespace($"Moteur.{domain}")
            .ShouldNot().HaveDependencyOnAny(forbidden)
            .GetResult();
        (result.FailingTypeNames ?? []).ShouldBeEmpty($"{domain} must not use {later}");
    }

    [Fact]
    public void The_browser_gets_no_solver_no_storage_and_no_reader_of_files()
    {
        string[] heavy = ["Microsoft.EntityFrameworkCore", "Google.OrTools", "UglyToad.PdfPig", "DocumentFormat.OpenXml", "Microsoft.Playwright"];
        Load("Moteur.Client").GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => heavy.Any(h => name.StartsWith(h, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    private static Assembly Load(string project) => Assembly.LoadFrom(PathOf(project));

    private static string PathOf(string project) => Path.Combine(AppContext.BaseDirectory, $"{project}.dll");

    /// <summary>Every method of another assembly that a project calls, as <c>Namespace.Type.Method</c>.</summary>
    private static IEnumerable<string> Calls(string project)
    {
        using var file = new PEReader(File.OpenRead(PathOf(project)));
        var metadata = file.GetMetadataReader();
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
                yield return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}";
            }
        }
    }
}
