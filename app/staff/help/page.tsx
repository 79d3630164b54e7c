import type { Metadata } from 'next';
import { Glossary, PageGuide } from '@/components/staff/help/help-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';

export const metadata: Metadata = { title: 'Help' };

export default async function HelpPage() {
  const staff = await requireStaff();
  return (
    <StaffPage staff={staff}>
      <h1>Help</h1>
      <p>
        New here? <a href="/staff/start">The setup</a> leads you through everything, step by step.
      </p>
      <h2>What each page is for</h2>
      <PageGuide role={staff.role} />
      <h2>Glossary</h2>
      <Glossary />
    </StaffPage>
  );
}
