using System.Globalization;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
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

    public string AccountPassword => Account + "/password";

    public string Authenticator => Account + "/authenticator";

    public string AuthenticatorRemoval => Authenticator + "/removal";

    public string RecoveryCodes => Account + "/recovery-codes";

    public string Passkeys => Account + "/passkeys";

    public string PasskeyOptions => Passkeys + "/options";

    public string Sessions => Account + "/sessions";

    public string SessionsEnding => Sessions + "/ending";

    public string PasskeySignIn => SignIn + "/passkey";

    public string PasskeySignInOptions => PasskeySignIn + "/options";

    public string SetUp => "/admin/set-up";

    public string Invitation => "/admin/invitation";

    public string NewPassword => "/admin/new-password";

    public string UserInvitation => Users + "/invitation";

    public string Articles => "/admin/articles";

    public string Media => "/admin/media";

    public string Films => "/admin/films";

    public string People => "/admin/people";

    public string Import => "/admin/import";

    /// <summary>An upload that waits; one page of its messages, of one kind.</summary>
    public string StagedImport(string id, string? show = null, int page = 1) => $"{Import}/{id}{Shown(show, page)}";

    public string StagedImportJson(string id) => $"{Import}/{id}/report.json";

    public string StagedImportRemoval(string id) => $"{Import}/{id}/removal";

    public string ImportRun(int run, string? show = null, int page = 1) => $"{Import}/runs/{Number(run)}{Shown(show, page)}";

    public string ImportRunJson(int run) => $"{Import}/runs/{Number(run)}/report.json";

    public string ImportConflicts => Import + "/conflicts";

    public string ImportConflict(int articleId) => $"{ImportConflicts}/{Number(articleId)}";

    public string ImportConflictText(int articleId) => ImportConflict(articleId) + "/text";

    public string Export => "/admin/export";

    public string Lists => "/admin/lists";

    public string NewList => Lists + "/new";

    public string List(int id) => $"{Lists}/{Number(id)}";

    public string ListDeletion(int id) => List(id) + "/deletion";

    public string ListDeletionRemoval(int id) => ListDeletion(id) + "/removal";

    public string Redirects => "/admin/redirects";

    public string Audit => "/admin/audit";

    public string Users => "/admin/users";

    /// <summary>The parts of the admin area in the order of the navigation, each with who may see it.</summary>
    public IReadOnlyList<(string Name, string Address, Permission Rule)> Sections =>
    [
        ("Dashboard", Dashboard, Permission.Write),
        ("Articles", Articles, Permission.Write),
        ("Films", Films, Permission.Write),
        ("People", People, Permission.Write),
        ("Media", Media, Permission.Write),
        ("Lists", Lists, Permission.Curate),
        ("Redirects", Redirects, Permission.Curate),
        ("Import", Import, Permission.Curate),
        ("Audit", Audit, Permission.Curate),
        ("Users", Users, Permission.Administer),
    ];

    public bool IsSection(string address, string path) =>
        string.Equals(path, address, StringComparison.Ordinal) || (address != Dashboard && path.StartsWith(address + "/", StringComparison.Ordinal));

    public string NewArticle(ArticleKind kind) => $"{Articles}/new?kind={KindWord(kind)}";

    public string BeginArticle(ArticleKind kind) => $"{Articles}?kind={KindWord(kind)}";

    public string Article(int id) => $"{Articles}/{Number(id)}";

    public string Bulk => Articles + "/bulk";

    /// <summary>What was done to several articles.</summary>
    /// <param name="back">The list they were chosen from; null for the list as it is.</param>
    public string BulkChange(int change, string? back) => $"{Bulk}/{Number(change)}{BackTo(back)}";

    public string BulkUndo(int change, string? back) => $"{Bulk}/{Number(change)}/undo{BackTo(back)}";

    public string NamedFilters => Articles + "/filters";

    public string NamedFilterName(int filter) => $"{NamedFilters}/{Number(filter)}/name";

    public string NamedFilterRemoval(int filter) => $"{NamedFilters}/{Number(filter)}/removal";

    public string NamedFilterReturn(int filter) => NamedFilterRemoval(filter) + "/undo";

    public string Fields => "/admin/fields";

    public string Diff => "/admin/diff";

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

    public string MediaDeletion(string file) => MediaItem(file) + "/deletion";

    /// <summary>The pictures that are like that.</summary>
    /// <param name="after">Where the page before ended; null for the first.</param>
    public string MediaList(string words, bool lacksAlt, bool isUnused, string? after)
    {
        string?[] parts = [words.Length > 0 ? "q=" + Uri.EscapeDataString(words) : null, lacksAlt ? "alt=missing" : null, isUnused ? "use=none" : null, after is null ? null : "after=" + Uri.EscapeDataString(after)];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? Media : Media + "?" + query;
    }

    public string Names(NameKind kind) => kind == NameKind.Film ? Films : People;

    /// <summary>The films or people that are like that.</summary>
    /// <param name="after">Where the page before ended; null for the first.</param>
    public string NameList(NameKind kind, string words, bool doubles, string? after)
    {
        string?[] parts = [words.Length > 0 ? "q=" + Uri.EscapeDataString(words) : null, doubles ? "show=doubles" : null, after is null ? null : "after=" + Uri.EscapeDataString(after)];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? Names(kind) : Names(kind) + "?" + query;
    }

    public string Name(NameKind kind, int id) => $"{Names(kind)}/{Number(id)}";

    public string NameMerger(NameKind kind, int id, int? into = null) => Name(kind, id) + "/merger" + (into is { } other ? "?into=" + Number(other) : "");

    public string NameSplit(NameKind kind, int id) => Name(kind, id) + "/split";

    public string MergerRemoval(int merge) => $"/admin/mergers/{Number(merge)}/removal";

    public string MergerRedirectRemoval(int merge) => $"/admin/mergers/{Number(merge)}/redirect/removal";

    public string SplitRemoval(int split) => $"/admin/splits/{Number(split)}/removal";

    public string NameSuggestions(NameKind kind) => kind == NameKind.Film ? FilmSuggestions : PeopleSuggestions;

    public string FilmSuggestions => Films + "/suggest";

    public string PeopleSuggestions => People + "/suggest";

    public string SecondStep(string? next) => SignIn + "/second-step" + NextOf(next);

    public string Confirm(string? next) => "/admin/confirm" + NextOf(next);

    public string Passkey(string id) => $"{Passkeys}/{id}";

    public string PasskeyName(string id) => Passkey(id) + "/name";

    public string PasskeyRemoval(string id) => Passkey(id) + "/removal";

    public string SessionEnding(string session) => $"{Sessions}/{session}/ending";

    public string User(int id) => $"{Users}/{Number(id)}";

    public string UserDisabling(int id) => User(id) + "/disabling";

    public string UserEnabling(int id) => User(id) + "/enabling";

    public string UserPasswordReset(int id) => User(id) + "/password-reset";

    public string UserInvitationAgain(int id) => User(id) + "/invitation";

    public string UserSessionsEnding(int id) => User(id) + "/sessions/ending";

    private string BackTo(string? back) => back is null || back == Articles ? "" : "?back=" + Uri.EscapeDataString(back);

    private static string NextOf(string? next) => next is null ? "" : "?next=" + Uri.EscapeDataString(next);

    private static string Shown(string? show, int page)
    {
        string[] parts = [show is null ? "" : "show=" + show, page == 1 ? "" : "page=" + Number(page)];
        var query = string.Join('&', parts.Where(part => part.Length > 0));
        return query.Length == 0 ? "" : $"?{query}#messages";
    }

    private static string KindWord(ArticleKind kind) => kind.ToString().ToLowerInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
