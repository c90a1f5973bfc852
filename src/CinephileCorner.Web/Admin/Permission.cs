namespace CinephileCorner.Web.Admin;

/// <summary>What an action of the admin area asks of whoever calls it.</summary>
public enum Permission
{
    /// <summary>Nothing: signing in, and what leads there.</summary>
    Anyone = 0,

    /// <summary>Signed in, though perhaps still without the second factor: one's own account.</summary>
    Account = 1,

    /// <summary>Writing; whose articles may be touched is decided for each article.</summary>
    Write = 2,

    /// <summary>Everything about content: editors and administrators.</summary>
    Curate = 3,

    /// <summary>Accounts, import and export of everything: administrators.</summary>
    Administer = 4,
}
