using System.Globalization;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin;

namespace CinephileCorner.Web.Links;

/// <summary>Every address of the admin area that a page prints, as a path from the root.</summary>
public sealed class AdminLinks
{
    public string Dashboard => "/admin";

    public string SignIn => "/admin/sign-in";

    public string SignOut => "/admin/sign-out";

    public string SecondFactor => "/admin/account/second-factor";

    public string Account => "/admin/account";

    public string Articles => "/admin/articles";

    public string Media => "/admin/media";

    public string Films => "/admin/films";

    public string People => "/admin/people";

    public string Import => "/admin/import";

    public string Redirects => "/admin/redirects";

    public string Audit => "/admin/audit";

    public string Users => "/admin/users";

    /// <summary>The parts of the admin area in the order of the navigation, each with who may see it.</summary>
    public IReadOnlyList<(string Name, string Address, Permission Rule)> Sections =>
    [
        ("Dashboard", Dashboard, Permission.Write),
        ("Articles", Articles, Permission.Write),
        ("Media", Media, Permission.Write),
        ("Films", Films, Permission.Curate),
        ("People", People, Permission.Curate),
        ("Redirects", Redirects, Permission.Curate),
        ("Import", Import, Permission.Administer),
        ("Audit", Audit, Permission.Curate),
        ("Users", Users, Permission.Administer),
    ];

    public bool IsSection(string address, string path) =>
        string.Equals(path, address, StringComparison.Ordinal) || (address != Dashboard && path.StartsWith(address + "/", StringComparison.Ordinal));

    public string NewArticle(ArticleKind kind) => $"{Articles}/new?kind={KindWord(kind)}";

    public string BeginArticle(ArticleKind kind) => $"{Articles}?kind={KindWord(kind)}";

    public string Article(int id) => $"{Articles}/{Number(id)}";

    public string ArticleFields(int id) => Article(id) + "/fields";

    public string Publication(int id) => Article(id) + "/publication";

    public string Unschedule(int id) => Publication(id) + "/removal";

    public string Withdrawal(int id) => Article(id) + "/withdrawal";

    public string Trash(int id) => Article(id) + "/trash";

    public string Reinstatement(int id) => Withdrawal(id) + "/removal";

    public string TrashRemoval(int id) => Trash(id) + "/removal";

    public string AddressRemoval(int id) => Address(id) + "/removal";

    public string Address(int id) => Article(id) + "/address";

    public string DraftLinks(int id) => Article(id) + "/draft-links";

    public string Revisions(int id) => Article(id) + "/revisions";

    public string Revision(int id, int revision) => $"{Revisions(id)}/{Number(revision)}";

    public string Restoration(int id, int revision) => Revision(id, revision) + "/restoration";

    public string Conflict(int id, int revision) => $"{Article(id)}/conflicts/{Number(revision)}";

    public string KeptTexts => "/admin/kept-texts";

    public string KeptText(int id) => $"{KeptTexts}/{Number(id)}";

    public string KeptTextPlacing(int id) => KeptText(id) + "/placing";

    public string KeptTextSettlement(int id) => KeptText(id) + "/settlement";

    public string DraftLinkRevocation(int id, int link) => $"{DraftLinks(id)}/{Number(link)}/revocation";

    public string Preview => "/admin/preview";

    public string Paste => "/admin/paste";

    public string Token => "/admin/token";

    public string MediaItem(string file) => $"{Media}/{Uri.EscapeDataString(file)}";

    public string Film(int id) => $"{Films}/{Number(id)}";

    public string Person(int id) => $"{People}/{Number(id)}";

    public string FilmSuggestions => Films + "/suggest";

    public string PeopleSuggestions => People + "/suggest";

    private static string KindWord(ArticleKind kind) => kind.ToString().ToLowerInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
