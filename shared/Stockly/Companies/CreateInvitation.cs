using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Companies;

/// <summary>Invites somebody into a company, the active one unless another is named (contract, endpoint 17): owners only.</summary>
public sealed class CreateInvitation(Registry registry)
{
    private static readonly Permission Permission = Permission.Of(StocklyAccess.CreateInvitation);

    /// <summary>Stores the invitation under a code that nobody has.</summary>
    public async Task<NewInvitationView> Run(Caller caller, RequestBody body)
    {
        var companyId = InvitationForm.ReadCompany(body);
        var member = await Member.In(registry.Read, caller, companyId ?? caller.Session.ActiveCompanyId)
            ?? throw (companyId is null ? StocklyAnswer.NotAMember() : Permission.RefusalOf(""));
        Permission.Check(member);
        var role = InvitationForm.ReadRole(body);

        // A code that is taken conflicts at commit, and the next run makes another.
        return await registry.Transact(transaction =>
        {
            var invitation = new Invitation
            {
                Id = Registry.NewId(),
                Code = Invitation.NewCode(),
                CompanyId = member.CompanyId,
                Role = role,
                CreatedBy = caller.User.Id,
                CreatedAt = registry.Now,
                ExpiresAt = registry.Now + Invitation.Life,
            };
            transaction.Create(invitation);
            return Task.FromResult(NewInvitationView.Of(invitation));
        });
    }
}
