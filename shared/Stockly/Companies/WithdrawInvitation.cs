using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Companies;

/// <summary>Takes an invitation back (contract, endpoint 20), named by its code or its id. Doing it again changes nothing.</summary>
public sealed class WithdrawInvitation(Registry registry)
{
    /// <summary>Takes it back. Whoever is nobody in its company does not learn that it exists.</summary>
    public Task Run(Caller caller, string codeOrId) => registry.Transact(async transaction =>
    {
        var code = await CodeOf(transaction, codeOrId);
        var invitation = code is null ? null : await transaction.Find<Invitation>(code);
        if (invitation is null || await Member.In(transaction, caller, invitation.CompanyId) is not { } member)
            throw Refusal.NotFound("Invitation");
        Permission.Of(StocklyAccess.WithdrawInvitation).Check(member);
        if (invitation.IsActive)
            transaction.Replace(invitation with { IsActive = false });
    });

    private static async Task<string?> CodeOf(PartitionReader reader, string codeOrId) => Uuid.Parse(codeOrId.Trim()) is { } id
        ? (await reader.First(DocumentQuery.Over<Invitation>().Where(Invitation.IdField.Is(id))))?.Code
        : Invitation.ParseCode(codeOrId);
}
