namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Finds the lines of the fact block: around a score, or at the very end of the text.</summary>
internal sealed class FactBlockFinder
{
    private readonly IReadOnlyList<SourceLine> _lines;
    private readonly FactLine?[] _facts;

    public FactBlockFinder(IReadOnlyList<SourceLine> lines)
    {
        _lines = lines;
        var inCode = SourceLine.InCode(lines);
        _facts = [.. lines.Select((line, index) => inCode[index] || line.IsBlank ? null : FactLine.Of(line))];
    }

    public FactLine? this[int index] => _facts[index];

    /// <summary>The block's first line and the one behind its last; both the number of lines when there is none.</summary>
    public (int Start, int End) Find()
    {
        // A review has one score; the last few are enough to choose from, and a file of nothing but scores stays cheap.
        var scores = Enumerable.Range(0, _lines.Count).Where(IsScore).TakeLast(20).ToList();
        if (scores.Count == 0)
            return AtTheEnd();
        var around = scores.Select(score => (score, start: Before(score), end: After(score))).ToList();
        var best = around.FindLast(block => block.end - block.start > 1);
        return best == default ? (scores[^1], scores[^1] + 1) : (best.start, best.end);
    }

    /// <summary>Whether the line carries on the value of the fact above it.</summary>
    public bool Continues(int index)
    {
        var line = _lines[index];
        if (line.IsBlank || PageFurniture.IsHeading(line.Text))
            return false;
        if (line.Text.StartsWith("  ", StringComparison.Ordinal) || line.Text[0] == '\t')
            return _facts[index] is not { IsKnown: true };
        return _facts[index] is null && _lines[index - 1].Text.TrimEnd() is { Length: > 0 } above && above[^1] is ',' or ';' or ':';
    }

    private bool IsScore(int index) => _facts[index] is { Label: FactLabel.Score } fact
        && ((ScoreText.IsMeant(fact.Value.Text) && fact.Value.Text.Length <= 12) || NextFact(index) is { IsTelling: true } || HasScoreBelow(index, fact));

    // Copied from some pages, a label stands on one line and its value on the next.
    private bool HasScoreBelow(int index, FactLine fact) =>
        fact.Value.IsEmpty && index + 1 < _lines.Count && _lines[index + 1].Text.Trim() is { Length: <= 12 } below && ScoreText.IsMeant(below);

    private FactLine? NextFact(int index)
    {
        var next = index + 1;
        while (next < _lines.Count && _lines[next].IsBlank)
            next++;
        return next < _lines.Count ? _facts[next] : null;
    }

    // On some pages the score stands below the facts.
    private int Before(int score)
    {
        var (start, telling) = (score, 0);
        for (var index = score - 1; index >= 0 && (_lines[index].IsBlank || _facts[index] is { IsKnown: true } or { HasBullet: true }); index--)
        {
            if (_facts[index] is not { IsKnown: true } fact)
                continue;
            start = index;
            telling += fact.IsTelling ? 1 : 0;
        }
        return telling >= 2 ? start : score;
    }

    private int After(int start)
    {
        var end = start + 1;
        for (var index = end; index < _lines.Count; index++)
        {
            if (_lines[index].IsBlank)
                continue;
            if (Belongs(index, end) || (index == end && (end > start + 1 || _facts[start]!.Value.IsEmpty) && Continues(index)))
                end = index + 1;
            else
                break;
        }
        return end;
    }

    private bool Belongs(int index, int end)
    {
        if (PageFurniture.IsHeading(_lines[index].Text) || _facts[index] is not { } fact)
            return false;
        if (fact.IsKnown)
            return fact.HasBullet || fact.IsTelling || index == end;
        // What we do not know counts among facts we do: right below one, or above one.
        return (fact.HasBullet && index == end && _facts[index - 1] is { IsTelling: true }) || KnownAhead(index);
    }

    private bool KnownAhead(int index)
    {
        var bulleted = _facts[index]!.HasBullet;
        for (var next = index + 1; next < _lines.Count; next++)
        {
            if (_facts[next] is { IsTelling: true } known)
                return known.HasBullet == bulleted;
            if (_facts[next] is null ? !bulleted || !_lines[next].IsBlank && !Continues(next) : _facts[next]!.HasBullet != bulleted)
                return false;
        }
        return false;
    }

    private (int Start, int End) AtTheEnd()
    {
        var none = (_lines.Count, _lines.Count);
        var last = Array.FindLastIndex(_facts, fact => fact is { IsTelling: true });
        if (last < 0)
            return none;
        var start = last;
        var labels = new HashSet<(FactLabel, string?)>();
        for (var index = last; index >= 0 && (_lines[index].IsBlank || _facts[index] is { IsKnown: true } or { HasBullet: true }); index--)
        {
            if (_facts[index] is not { IsTelling: true } fact)
                continue;
            start = index;
            labels.Add((fact.Label, fact.Job));
        }
        var end = After(start);
        var after = Enumerable.Range(end, _lines.Count - end).Where(index => !_lines[index].IsBlank).Select(index => _lines[index].Text).FirstOrDefault();
        return labels.Count >= 2 && (after is null || PageFurniture.IsHeading(after)) ? (start, end) : none;
    }
}
