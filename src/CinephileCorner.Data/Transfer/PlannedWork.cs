namespace CinephileCorner.Data.Transfer;

/// <summary>What has to be written for a file.</summary>
internal enum PlannedWork
{
    Nothing = 0,

    /// <summary>Note that file and store agree, and where the file is.</summary>
    Agree = 1,

    /// <summary>Make the page again; nobody changed the article.</summary>
    Remake = 2,

    /// <summary>Take in a new version.</summary>
    Restate = 3,

    /// <summary>Take in a new article.</summary>
    Add = 4,

    /// <summary>Keep the file beside the article until somebody says which of them counts.</summary>
    Conflict = 5,

    /// <summary>Forget a file that was kept so: file and store agree again.</summary>
    Settle = 6,
}
