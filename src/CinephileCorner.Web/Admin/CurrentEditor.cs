using CinephileCorner.Data.Identity;

namespace CinephileCorner.Web.Admin;

/// <summary>Who is signed in to this request, as the store knows them now: a changed role or a disabled account counts at once.</summary>
public sealed class CurrentEditor
{
    public bool IsSignedIn { get; private set; }

    /// <summary>0 when nobody is signed in.</summary>
    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>One of <see cref="Roles"/>; empty for an account without.</summary>
    public string Role { get; private set; } = "";

    /// <summary>The critic they sign as; null when they write nothing.</summary>
    public int? CriticId { get; private set; }

    /// <summary>An IANA time zone; null for the site's own.</summary>
    public string? TimeZone { get; private set; }

    /// <summary>True while a second factor is demanded and there is none yet.</summary>
    public bool LacksSecondFactor { get; private set; }

    /// <summary>Key of the session in the store; empty when nobody is signed in.</summary>
    public string SessionHash { get; private set; } = "";

    /// <summary>Of a critic: may publish their own articles. Editors may publish all.</summary>
    public bool MayPublish { get; private set; }

    public bool IsCurator => Role is Roles.Editor or Roles.Administrator;

    public bool May(Permission permission) => permission switch
    {
        Permission.Anyone => true,
        Permission.Account => IsSignedIn,
        Permission.Write => IsSignedIn && Role.Length > 0,
        Permission.Curate => IsSignedIn && IsCurator,
        Permission.Administer => IsSignedIn && Role == Roles.Administrator,
        _ => false,
    };

    /// <summary>Whether an article of that critic may be changed: a critic's own, an editor's all.</summary>
    public bool MayEdit(int criticId) => IsCurator || (Role == Roles.Critic && CriticId == criticId);

    /// <summary>Whether an article of that critic may be published, changed for readers, or taken down.</summary>
    public bool MayPublishFor(int criticId) => IsCurator || (MayEdit(criticId) && MayPublish);

    internal void Be(Editor editor, string role, bool lacksSecondFactor, string sessionHash)
    {
        (IsSignedIn, Id, Name, Email, Role, SessionHash) = (true, editor.Id, editor.DisplayName, editor.Email ?? "", role, sessionHash);
        (CriticId, TimeZone, LacksSecondFactor) = (editor.CriticId, editor.TimeZone, lacksSecondFactor);
        MayPublish = IsCurator || editor.MayPublish;
    }
}
