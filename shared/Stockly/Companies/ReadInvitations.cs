using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Companies;

/// <summary>Invitations as long as they can be used (contract, endpoints 18 and 19).</summary>
public sealed class ReadInvitations(Registry registry)
{
    /// <summary>Those of the member's company, newest first.</summary>
    public async Task<InvitationView[]> Usable(Member me)
    {
        // All live equally long, so the day of their making says which have expired.
        var recent = await registry.Read.Query(DocumentQuery.Over<Invitation>()
            .Where(Invitation.CompanyField.Is(me.CompanyId), Invitation.CreatedAtField.After(registry.Now - Invitation.Life))
            .OrderBy(Invitation.CreatedAtField.Descending));
        return [.. recent.Where(invitation => invitation.IsUsable(registry.Now)).Select(InvitationView.Of)];
    }

    /// <summary>Where a code leads, for whoever has it.</summary>
    public async Task<InvitationOfferView> Offer(string code) =>
        Invitation.ParseCode(code) is { } key
        && await registry.Read.Peek<Invitation>(key) is { } invitation
        && invitation.IsUsable(registry.Now)
        && await registry.Read.Peek<Company>(invitation.CompanyId) is { } company
            ? new InvitationOfferView(true, company.Name, invitation.Role)
            : throw StocklyAnswer.Of(404, "Invalid or expired invitation code");
}
