namespace CinephileCorner.Content.Subjects;

/// <summary>What a small word of the language does to the words beside it.</summary>
internal enum WordRole
{
    /// <summary>A word of the text itself.</summary>
    None,

    /// <summary>A thing follows: the, a, her.</summary>
    Opens,

    /// <summary>A thing follows and another has ended: of, in.</summary>
    OpensAndCloses,

    /// <summary>What stood before it has ended: who, is, and.</summary>
    Closes,

    /// <summary>It says nothing of its neighbours, and nothing of the subject: very, not.</summary>
    Fills,
}
