namespace CinephileCorner.Data.Transfer;

/// <summary>What a file of an export is.</summary>
internal enum ExportedKind
{
    /// <summary>The list of what readers do not have any more.</summary>
    TakenDownList = 0,

    Article = 1,

    /// <summary>What was written beyond an article's text.</summary>
    Pending = 2,

    Picture = 3,
}
