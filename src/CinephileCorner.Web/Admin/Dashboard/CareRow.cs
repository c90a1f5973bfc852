using System.Globalization;

namespace CinephileCorner.Web.Admin.Dashboard;

/// <summary>A number of things, and the list that shows exactly those.</summary>
public sealed record CareRow(string Words, string Address)
{
    public static CareRow Of(int count, string one, string many, string address) => new(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}"), address);
}
