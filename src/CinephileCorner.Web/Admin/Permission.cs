namespace CinephileCorner.Web.Admin;

/// <summary>What an action of the admin area asks of whoever calls it.</summary>
public enum Permission
{
    /// <summary>Nothing: signing in, and what leads there.</summary>
    Anyone = 0,

    /// <summary>Signed in: one's own account.</summary>
    Account = 1,

    /// <summary>Writing; whose articles may be touched is decided for each article.</summary>
    Write = 2,

    /// <summary>Everything about content, taken in and out too: editors and administrators.</summary>
    Curate = 3,

    /// <summary>Accounts: administrators.</summary>
    Administer = 4,
}
