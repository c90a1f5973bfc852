using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Identity;

/// <summary>Sees to it that every role has its row.</summary>
internal static class EditorRoles
{
    public static async Task SeedAsync(CinephileDbContext db, CancellationToken cancellationToken)
    {
        var known = await db.Roles.Select(role => role.Name).ToListAsync(cancellationToken);
        foreach (var role in Roles.All.Where(role => !known.Contains(role)))
            db.Roles.Add(new IdentityRole<int>(role) { NormalizedName = role.ToUpperInvariant() });
        await db.SaveChangesAsync(cancellationToken);
    }
}
