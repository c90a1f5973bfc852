using CinephileCorner.Content.Editing;
using CinephileCorner.Data.Transfer.Conflicts;

namespace CinephileCorner.Web.Admin.Transfer.Conflicts;

/// <summary>A first text out of a file and its article: what they changed in different places is both in it, the same place is there twice, ours first.</summary>
public sealed record ConflictMerge(string Text, int Doubled, bool HasBase)
{
    public static ConflictMerge Of(ConflictSides sides)
    {
        ArgumentNullException.ThrowIfNull(sides);
        var ours = TextOf(sides.Ours);
        // Without what they agreed on nobody can tell who changed what.
        if (sides.Agreed is null)
            return new ConflictMerge(ours, 0, HasBase: false);
        var merged = ThreeWayMerge.Merge(TextOf(sides.Agreed), ours, TextOf(sides.File));
        var doubled = merged.Pieces.Count(piece => piece.IsConflict);
        return new ConflictMerge(merged.Text ?? ThreeWayMerge.Resolve(merged.Pieces, [.. Enumerable.Repeat(MergeChoice.Both, doubled)]), doubled, HasBase: true);
    }

    /// <summary>A source as an editor reads it.</summary>
    public static string TextOf(byte[] source) => SourceDocument.Of(source).Text;

    /// <summary>The edited text as bytes: lines that are ours keep their encoding and ends.</summary>
    public static byte[] BytesOf(ConflictSides sides, string text)
    {
        ArgumentNullException.ThrowIfNull(sides);
        return SourceDocument.Of(sides.Ours).With(text);
    }
}
