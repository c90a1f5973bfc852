namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>What the log says about signing in: numbers of accounts and hashes, no address, no secret.</summary>
internal static partial class SignInLog
{
    [LoggerMessage(6001, LogLevel.Information, "Editor {EditorId} signed in with {Means}")]
    public static partial void SignedIn(this ILogger logger, int editorId, string means);

    [LoggerMessage(6002, LogLevel.Information, "Editor {EditorId} signed out")]
    public static partial void SignedOut(this ILogger logger, int editorId);

    [LoggerMessage(6003, LogLevel.Warning, "A sign-in was refused at the {Step}, account {AccountHash}")]
    public static partial void Refused(this ILogger logger, string step, string accountHash);

    [LoggerMessage(6004, LogLevel.Warning, "Too many tries to sign in, account {AccountHash}; the next is looked at in {Seconds} s")]
    public static partial void Throttled(this ILogger logger, string accountHash, int seconds);

    [LoggerMessage(6005, LogLevel.Information, "Editor {EditorId} changed the account of editor {OtherId}: {What}")]
    public static partial void AccountChanged(this ILogger logger, int editorId, int otherId, string what);

    [LoggerMessage(6006, LogLevel.Warning, "There is no account yet. Whoever opens {Address} within an hour makes the first administrator; the address works once.")]
    public static partial void OfferedSetUp(this ILogger logger, string address);

    [LoggerMessage(6007, LogLevel.Warning, "The store did not take a link for the first account: {Fault}")]
    public static partial void StoreRefused(this ILogger logger, string fault);
}
