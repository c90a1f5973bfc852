using System.Text.Json;
using System.Text.Json.Serialization;
using CinephileCorner.Content;

namespace CinephileCorner.Data.Transfer;

/// <summary>What an import did, or a check found that one would do.</summary>
public sealed class ImportReport
{
    private const int MostExcerpts = 5_000;

    private readonly List<ImportedFile> _files = [];
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<Problem, SourceExcerpt> _excerpts = new(ReferenceEqualityComparer.Instance);
    private readonly int[] _counts = new int[Enum.GetValues<ImportOutcome>().Length];

    /// <summary>Every file, in the order it was taken.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<ImportedFile> Files => _files;

    /// <summary>Everything there is to say, file by file.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Problem> Problems => _problems;

    public int Read => _files.Count;

    public int Added => Count(ImportOutcome.Added);

    public int Changed => Count(ImportOutcome.Changed);

    public int Unchanged => Count(ImportOutcome.Unchanged);

    public int Refused => Count(ImportOutcome.Refused);

    public int Conflicts => Count(ImportOutcome.Conflict);

    /// <summary>Unchanged files, or articles without a file, whose page an older version of the program had made.</summary>
    public int Remade { get; internal set; }

    /// <summary>False when some of it could not be done: then there is an error among the problems.</summary>
    public bool IsAllDone => !_problems.Exists(problem => problem.Severity == Severity.Error);

    /// <summary><c>214 read: 12 added, 3 changed, 197 unchanged, 2 refused</c>; conflicts only when there are any.</summary>
    public string Summary =>
        $"{Read} read: {Added} added, {Changed} changed, {Unchanged} unchanged, {Refused} refused" + (Conflicts > 0 ? $", {Conflicts} in conflict" : "");

    /// <summary>The report for machines.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ImportReportJson.Readable.ImportReport);

    internal void Add(ImportedFile file)
    {
        _files.Add(file);
        _counts[(int)file.Outcome]++;
    }

    /// <summary>Takes back what turned out to be no problem.</summary>
    internal void Remove(IReadOnlySet<Problem> problems) => _problems.RemoveAll(problems.Contains);

    internal void Add(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    /// <summary>The same with the source they are about.</summary>
    internal void Add(IReadOnlyList<Problem> problems, ReadOnlyMemory<byte> source)
    {
        _problems.AddRange(problems);
        if (problems.Count == 0 || source.IsEmpty || _excerpts.Count >= MostExcerpts)
            return;
        var lines = SourceExcerpt.LinesOf(source.Span);
        foreach (var problem in problems)
        {
            if (SourceExcerpt.Of(lines, problem.Line, problem.Column) is { } excerpt)
                _excerpts[problem] = excerpt;
        }
    }

    /// <summary>The lines a message is about; null where there are none to show.</summary>
    internal SourceExcerpt? ExcerptOf(Problem problem) => _excerpts.GetValueOrDefault(problem);

    private int Count(ImportOutcome outcome) => _counts[(int)outcome];
}
