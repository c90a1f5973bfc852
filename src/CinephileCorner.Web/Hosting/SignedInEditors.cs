using CinephileCorner.Web.Admin;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CinephileCorner.Web.Hosting;

/// <summary>Recognises an editor outside the admin area, where nobody is asked who they are unless an answer depends on it.</summary>
internal static class SignedInEditors
{
    /// <summary>Whether the request is of somebody who is signed in with everything that is demanded.</summary>
    public static async Task<bool> IsOneAsync(HttpContext context)
    {
        await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return context.RequestServices.GetRequiredService<CurrentEditor>() is { IsSignedIn: true, LacksSecondFactor: false };
    }
}
