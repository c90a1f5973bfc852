namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Collects what there is to say about one file, like a compiler: everything at once.</summary>
internal sealed class ProblemList(string path)
{
    // A file that is wrong on every line is told about the first hundred.
    private const int Most = 100;

    private readonly List<Problem> _problems = [];
    private int _unsaid;

    public bool HasErrors { get; private set; }

    public void Error(TextAt at, string what, string? remedy = null)
    {
        HasErrors = true;
        // An error is never crowded out by warnings: without one a missing article would be unexplained.
        if (_problems.Count >= Most && _problems.TrueForAll(problem => problem.Severity != Severity.Error))
            _problems.RemoveAt(Most - 1);
        Add(Severity.Error, at, what, remedy);
    }

    public void Warning(TextAt at, string what, string? remedy = null) => Add(Severity.Warning, at, what, remedy);

    public void Note(TextAt at, string what, string? remedy = null) => Add(Severity.Note, at, what, remedy);

    public IReadOnlyList<Problem> InOrder()
    {
        var ordered = _problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).ToList();
        if (_unsaid > 0)
            ordered.Add(new Problem(Severity.Note, path, ordered[^1].Line, 1, $"{_unsaid} more messages are left out", "mend these first"));
        return ordered;
    }

    private void Add(Severity severity, TextAt at, string what, string? remedy)
    {
        if (_problems.Count < Most)
            _problems.Add(new Problem(severity, path, at.Line, at.Column, what, remedy));
        else
            _unsaid++;
    }
}
