using CinephileCorner.Data;
using CinephileCorner.Data.Editing;

namespace CinephileCorner.Web.Admin;

/// <summary>What the store would not take, in words: somebody else was faster, or the store itself is not well.</summary>
internal static class StoreRefusals
{
    /// <summary>Null for a fault of the program.</summary>
    public static AdminRefusal? Of(Exception fault, HttpContext http)
    {
        if (LostRaces.IsOne(fault))
            return new Overtaken();
        if (StoreFault.Sentence(fault, http.RequestServices.GetRequiredService<CinephileDbContext>()) is not { } sentence)
            return null;
        http.Response.Headers.RetryAfter = "5";
        return new Unavailable(sentence);
    }

    private sealed class Overtaken() : AdminRefusal(StatusCodes.Status409Conflict, "overtaken", "Somebody changed the same thing at the same moment. Nothing was lost; look again, then repeat it if it is still to be done.");

    private sealed class Unavailable(string sentence) : AdminRefusal(StatusCodes.Status503ServiceUnavailable, "unavailable", sentence);
}
