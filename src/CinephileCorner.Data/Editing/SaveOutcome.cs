namespace CinephileCorner.Data.Editing;

/// <summary>What became of a text that was sent to be saved.</summary>
public enum SaveOutcome
{
    Saved = 0,

    /// <summary>A later text of the same tab had arrived before and stands; this one is kept among the versions.</summary>
    Superseded = 1,

    /// <summary>Somebody else had saved meanwhile, in other places; both stand in the text now.</summary>
    Merged = 2,

    /// <summary>Somebody else had saved meanwhile, in the same place; this text was kept beside it and waits to be settled.</summary>
    Conflict = 3,

    /// <summary>There is no such article.</summary>
    Missing = 4,

    /// <summary>The article is another critic's.</summary>
    Forbidden = 5,
}
