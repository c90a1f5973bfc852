using CinephileCorner.Content.Editing;
using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Admin.Articles.Conflicts;

/// <summary>Reads a conflict for whoever may change the article.</summary>
public sealed class ConflictPageQuery(ConflictTexts texts, CurrentEditor me, SiteClock clock)
{
    /// <summary>Null when there is no such conflict, or the editor may not change the article.</summary>
    public async Task<ConflictPage?> FindAsync(int id, int revision, CancellationToken cancellationToken)
    {
        if (await texts.FindAsync(id, revision, cancellationToken) is not { } sides || !me.MayEdit(sides.CriticId))
            return null;
        return new ConflictPage
        {
            Title = $"Two texts of “{sides.Headline}”",
            Id = id,
            Revision = revision,
            Sides = sides,
            Both = ThreeWayMerge.Resolve(sides.Pieces, [.. sides.Pieces.Where(piece => piece.IsConflict).Select(_ => MergeChoice.Both)]),
            MineTime = Time(sides.MineUtc),
            TheirsTime = Time(sides.TheirsUtc),
            Diff = WordDiff.Between(sides.Theirs, sides.Mine),
        };
    }

    private string Time(DateTime utc) => $"{clock.ShortDate(utc)}, {clock.Local(utc):HH:mm}";
}
