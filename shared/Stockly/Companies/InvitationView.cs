namespace Mostrador.Stockly.Companies;

/// <summary>An invitation that was just made (contract, endpoint 17).</summary>
public sealed record NewInvitationView(string Code, string Role, DateTimeOffset ExpiresAt, DateTimeOffset CreatedAt, string Id)
{
    internal static NewInvitationView Of(Invitation invitation) =>
        new(invitation.Code, invitation.Role, invitation.ExpiresAt, invitation.CreatedAt, invitation.Id);
}

/// <summary>An invitation as its company's owners see it (contract, endpoint 18).</summary>
public sealed record InvitationView(
    string Code, string Role, string CreatedBy, DateTimeOffset ExpiresAt, bool Used, string Id, DateTimeOffset CreatedAt)
{
    internal static InvitationView Of(Invitation invitation) => new(
        invitation.Code, invitation.Role, invitation.CreatedBy, invitation.ExpiresAt, invitation.UsedAt is not null, invitation.Id,
        invitation.CreatedAt);
}

/// <summary>What everybody may know of an invitation (contract, endpoint 19).</summary>
public sealed record InvitationOfferView(bool Valid, string CompanyName, string Role);
