namespace CinephileCorner.Domain.Articles;

/// <summary>Why a version of an article's text was kept.</summary>
public enum RevisionKind
{
    /// <summary>It came from a file, or stood before editors kept versions.</summary>
    Import = 0,

    /// <summary>Saved by itself while somebody wrote; of those within ten minutes lists show the last.</summary>
    Autosave = 1,

    /// <summary>Saved by hand.</summary>
    Save = 2,

    /// <summary>Readers got it, or were to get it at a set time.</summary>
    Publish = 3,

    /// <summary>An older version was made the newest.</summary>
    Restore = 4,

    /// <summary>Put together from what two people wrote in different places.</summary>
    Merge = 5,

    /// <summary>Written beside another version in the same place; waits to be settled, and stands in nobody's way.</summary>
    Conflict = 6,
}
