using System.Numerics;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Discovery;

/// <summary>The folded names of all films and people that readers may know, in one text, to find those near what somebody typed.</summary>
public sealed class NameIndex : IOverview
{
    private readonly string _text;
    private readonly int[] _starts;
    private readonly uint[] _letters;
    private readonly CreditNode[] _nodes;

    private NameIndex(int articles, IReadOnlyList<(string Name, CreditNode Node)> names)
    {
        ArticleCount = articles;
        _text = string.Concat(names.Select(one => one.Name));
        _letters = [.. names.Select(one => LettersOf(one.Name))];
        _nodes = [.. names.Select(one => one.Node)];
        _starts = new int[names.Count + 1];
        for (var i = 0; i < names.Count; i++)
            _starts[i + 1] = _starts[i] + names[i].Name.Length;
    }

    public int ArticleCount { get; }

    public static async Task<NameIndex> ReadAsync(CinephileDbContext db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var count = await db.Articles.PublishedAt(nowUtc).CountAsync(cancellationToken);
        var people = await db.PeopleAt(nowUtc).AsNoTracking().Select(person => new { person.Id, person.FoldedName }).ToListAsync(cancellationToken);
        var films = await db.FilmsAt(nowUtc).AsNoTracking().Select(film => new { film.Id, film.Key }).ToListAsync(cancellationToken);
        return Of([.. people.Select(one => (one.FoldedName, CreditNode.Person(one.Id))), .. films.Select(one => (one.Key.Split('|')[0], CreditNode.Film(one.Id)))], count);
    }

    /// <summary>Keeps folded names.</summary>
    public static NameIndex Of(IReadOnlyList<(string Name, CreditNode Node)> names, int articles) => new(articles, names);

    /// <summary>The films and people whose names hold what was typed, or are a few letters away from it: nearest first, then the shortest name, then by id.</summary>
    public IReadOnlyList<CreditNode> Nearest(string typed, int most)
    {
        var wanted = TextFolding.Key(typed);
        if (wanted.Length < 2)
            return [];
        var letters = LettersOf(wanted);
        var slack = Math.Clamp(wanted.Length / 4, 1, 3);
        var found = new List<(int Distance, int Length, CreditNode Node)>();
        for (var i = 0; i < _nodes.Length; i++)
        {
            var name = _text.AsSpan(_starts[i], _starts[i + 1] - _starts[i]);
            if (name.Length > wanted.Length && (letters & ~_letters[i]) == 0 && name.Contains(wanted, StringComparison.Ordinal))
                found.Add((0, name.Length, _nodes[i]));
            // A letter changed changes at most two of those that occur.
            else if (Math.Abs(name.Length - wanted.Length) <= slack && BitOperations.PopCount(letters ^ _letters[i]) <= 2 * slack && Distance(wanted, name, slack) is var distance && distance <= slack)
                found.Add((distance, name.Length, _nodes[i]));
        }
        return [.. found.OrderBy(one => one.Distance).ThenBy(one => one.Length).ThenBy(one => one.Node.IsFilm).ThenBy(one => one.Node.Id).Take(most).Select(one => one.Node)];
    }

    // How many letters have to be changed, added or left out; more than the slack is as good as any number.
    private static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int slack)
    {
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var (corner, least) = (row[0], row[0] = i);
            for (var j = 1; j < row.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], cost);
                least = Math.Min(least, cost);
            }
            if (least > slack)
                return slack + 1;
        }
        return row[^1];
    }

    private static uint LettersOf(string name)
    {
        var letters = 0u;
        foreach (var letter in name)
            letters |= 1u << (letter % 32);
        return letters;
    }
}
